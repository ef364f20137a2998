package io.sqlbot.migrate.engine;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import io.sqlbot.migrate.error.DuplicateSourceException;
import io.sqlbot.migrate.error.IllegalRevisionNameException;
import io.sqlbot.migrate.error.InvalidLocationException;
import io.sqlbot.migrate.error.MalformedRevisionException;
import io.sqlbot.migrate.error.MigrationException;
import io.sqlbot.migrate.error.MissingDependencyException;
import io.sqlbot.migrate.error.MissingDowngradeException;
import io.sqlbot.migrate.error.MissingParentException;
import io.sqlbot.migrate.error.MissingPrivilegeException;
import io.sqlbot.migrate.error.MissingSchemaException;
import io.sqlbot.migrate.error.ReadOnlyDatabaseException;
import io.sqlbot.migrate.error.RevisionCycleException;
import io.sqlbot.migrate.error.RevisionIdTooLongException;
import io.sqlbot.migrate.error.UnknownRowException;
import io.sqlbot.migrate.testing.PostgresTest;
import io.sqlbot.migrate.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Each mistake is told before the database changes.
 */
@PostgresTest
class BadInputTests {

	private final TestDatabase database;

	private RevisionFiles files;

	private List<String> tables = List.of();

	BadInputTests(TestDatabase database) {
		this.database = database;
	}

	@BeforeEach
	void prepare(@TempDir Path directory) {
		this.files = new RevisionFiles(directory);
	}

	@AfterEach
	void nothingWasTouched() {
		assertThat(tables()).isEqualTo(this.tables);
	}

	@Test
	void duplicateId() {
		this.files.add("a1", "", "select 1;", "select 1;").add("a1", "", "select 2;", "select 2;");
		assertThatExceptionOfType(DuplicateSourceException.class).isThrownBy(this::upgrade)
			.withMessageContaining("'a1'")
			.withMessageContaining("001_a1.sql")
			.withMessageContaining("002_a1.sql");
	}

	@Test
	void missingParent() {
		this.files.add("a1", "zz", "select 1;", "select 1;");
		assertThatExceptionOfType(MissingParentException.class).isThrownBy(this::upgrade)
			.withMessageContaining("'a1' (")
			.withMessageContaining("001_a1.sql)")
			.withMessageContaining("zz");
	}

	@Test
	void missingDependency() {
		this.files.file("001_a1.sql", "-- revision: a1\n-- depends-on: zz\n-- upgrade\nselect 1;\n");
		assertThatExceptionOfType(MissingDependencyException.class).isThrownBy(this::upgrade)
			.withMessageContaining("'a1' (")
			.withMessageContaining("001_a1.sql)")
			.withMessageContaining("zz");
	}

	@Test
	void illegalName() {
		this.files.file("001_a1.sql", "-- revision: a1\n-- branch-labels: heads\n-- upgrade\nselect 1;\n");
		assertThatExceptionOfType(IllegalRevisionNameException.class).isThrownBy(this::upgrade)
			.withMessageContaining("'heads'")
			.withMessageContaining("'a1' (")
			.withMessageContaining("001_a1.sql)");
	}

	@Test
	void cycle() {
		this.files.add("a1", "c3", "select 1;", "").add("b2", "a1", "select 1;", "").add("c3", "b2", "select 1;", "");
		assertThatExceptionOfType(RevisionCycleException.class).isThrownBy(this::upgrade)
			.withMessageContaining("a1")
			.withMessageContaining("b2")
			.withMessageContaining("c3");
	}

	@ParameterizedTest
	@ValueSource(strings = { "a@1", "a+1", "a:1" })
	void idWithAnIllegalCharacter(String id) {
		this.files.file("001_x.sql", "-- revision: " + id + "\n\n-- upgrade\nselect 1;\n");
		assertThatExceptionOfType(MigrationException.class).isThrownBy(this::upgrade)
			.withMessageContaining(id.substring(1, 2))
			.withMessageContaining(id);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			'-- revision:'                               | not one revision id | line 1
			'-- revision: a b'                           | not one revision id | line 1
			'-- revision: a1~-- revision: a2'            | stands in the header twice | line 2
			'-- revision: a1~-- revizes: a0'             | no header of a revision | line 2
			'-- revision: a1~-- created: yesterday'      | not a date | created
			'-- revision: a1~-- sensitive: perhaps'      | neither true nor false | line 2
			""")
	void malformedHeader(String header, String problem, String place) {
		this.files.file("001_x.sql", header.replace('~', '\n') + "\n\n-- upgrade\nselect 1;\n");
		assertThatExceptionOfType(MalformedRevisionException.class).isThrownBy(this::upgrade)
			.withMessageContaining("001_x.sql")
			.withMessageContaining(problem)
			.withMessageContaining(place);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			'create table x (id int);'                               | SQL stands above
			''                                                       | no '-- upgrade' line
			'-- upgrade~select 1;~-- upgrade~select 2;'              | second '-- upgrade' part
			'-- upgrade~select ''1;'                                 | never closed
			'-- upgrade~create table x (id int);~commit;'            | break the transaction
			'-- upgrade~select 1;~-- downgrade~\\i other.sql'        | command of psql
			""")
	void malformedBody(String body, String problem) {
		this.files.file("001_x.sql", "-- revision: a1\n\n" + body.replace('~', '\n'));
		assertThatExceptionOfType(MalformedRevisionException.class).isThrownBy(this::upgrade)
			.withMessageContaining("001_x.sql")
			.withMessageContaining(problem);
	}

	@Test
	void malformedBodyOfALaterRevisionStopsTheWholePlan() {
		this.files.chain(2).file("003_x.sql", "-- revision: r3\n-- revises: r2\n\n-- upgrade\nselect 'open;");
		assertThatExceptionOfType(MalformedRevisionException.class).isThrownBy(this::upgrade)
			.withMessageContaining("003_x.sql");
	}

	@Test
	void fileThatIsNotUtf8(@TempDir Path directory) throws Exception {
		RevisionFiles latin = new RevisionFiles(directory);
		Files.write(directory.resolve("001_x.sql"),
				"-- revision: a1\n\n-- upgrade\nselect 'é';\n".getBytes(StandardCharsets.ISO_8859_1));
		assertThatExceptionOfType(MalformedRevisionException.class)
			.isThrownBy(() -> latin.engine(this.database.dataSource()).upgrade("head"))
			.withMessageContaining("001_x.sql")
			.withMessageContaining("UTF-8");
	}

	@Test
	void missingDowngrade() {
		this.files.file("001_x.sql", "-- revision: a1\n\n-- upgrade\ncreate table kept (id int);\n");
		upgrade();
		this.tables = tables();
		assertThatExceptionOfType(MissingDowngradeException.class)
			.isThrownBy(() -> this.files.engine(this.database.dataSource()).downgrade("base"))
			.withMessageContaining("'a1'")
			.withMessageContaining("001_x.sql")
			.withMessageContaining("-- downgrade");
	}

	@Test
	void unknownRevisionInTheDatabase() {
		this.files.chain(1);
		versionTable("varchar(32)", "feedc0ffee99");
		assertThatExceptionOfType(UnknownRowException.class).isThrownBy(this::upgrade)
			.withMessageContaining("feedc0ffee99")
			.withMessageContaining("older build")
			.withMessageContaining("migrate stamp");
		assertThatExceptionOfType(UnknownRowException.class)
			.isThrownBy(() -> this.files.engine(this.database.dataSource()).current());
	}

	@Test
	void idThatIsTooLongForTheExistingColumn() {
		this.files.chain(1).add("a-very-long-and-readable-revision-id", "r1", "create table x (id int);", "");
		versionTable("varchar(32)", "r1");
		assertThatExceptionOfType(RevisionIdTooLongException.class).isThrownBy(this::upgrade)
			.withMessageContaining("a-very-long-and-readable-revision-id")
			.withMessageContaining("32")
			.withMessageContaining("ALTER TABLE \"public\".\"alembic_version\"");
	}

	@Test
	void longIdFitsTheTableThatThisEngineCreates() {
		this.files.add("a-very-long-and-readable-revision-id", "", "select 1;", "select 1;");
		upgrade();
		this.tables = List.of("alembic_version", "migrate_history");
	}

	@Test
	void databaseThatIsReadOnly() {
		this.files.chain(1);
		this.database.asAdministrator()
			.jdbc()
			.sql("alter database \"" + this.database.name() + "\" set default_transaction_read_only = on")
			.update();
		assertThatExceptionOfType(ReadOnlyDatabaseException.class).isThrownBy(this::upgrade)
			.withMessageContaining(this.database.name())
			.withMessageContaining("default_transaction_read_only");
	}

	@Test
	void roleThatMayNotCreateTables() {
		this.files.chain(1);
		this.database.asAdministrator().jdbc().sql("revoke create on schema public from public").update();
		this.database.asAdministrator()
			.jdbc()
			.sql("alter schema public owner to current_user; revoke all on schema public from \"" + this.database.user()
					+ "\"")
			.update();
		assertThatExceptionOfType(MissingPrivilegeException.class).isThrownBy(this::upgrade)
			.withMessageContaining(this.database.user())
			.withMessageContaining("GRANT USAGE, CREATE ON SCHEMA \"public\"");
	}

	@Test
	void schemaOfTheVersionTableThatDoesNotExist() {
		this.files.chain(1);
		assertThatExceptionOfType(MissingSchemaException.class)
			.isThrownBy(() -> MigrationEngine.builder(this.database.dataSource())
				.settings(this.files.settings().withVersionTable("alembic_version", "nowhere"))
				.build()
				.upgrade("head"))
			.withMessageContaining("'nowhere'")
			.withMessageContaining("CREATE SCHEMA");
	}

	@ParameterizedTest
	@ValueSource(strings = { "db/revisions", "classpath:", "classpath:db/**", "s3://bucket/x" })
	void locationThatCannotBeSearched(String location) {
		assertThatExceptionOfType(InvalidLocationException.class)
			.isThrownBy(() -> MigrationEngine.builder(this.database.dataSource())
				.settings(this.files.settings().withLocations(location))
				.build())
			.withMessageContaining(location)
			.withMessageContaining("migrate.locations");
	}

	private void upgrade() {
		this.files.engine(this.database.dataSource()).upgrade("head");
	}

	private void versionTable(String type, String row) {
		this.database.jdbc().sql("create table alembic_version (version_num " + type + " primary key)").update();
		this.database.jdbc().sql("insert into alembic_version values (:row)").param("row", row).update();
		this.tables = tables();
	}

	private List<String> tables() {
		return this.database.jdbc()
			.sql("select tablename::text from pg_tables where schemaname = 'public' order by 1")
			.query(String.class)
			.list();
	}

}
