package io.sqlbot.migrate.diff.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.sqlbot.migrate.catalog.CatalogScope;
import io.sqlbot.migrate.catalog.DatabaseConnector;
import io.sqlbot.migrate.catalog.ScratchPlace;
import io.sqlbot.migrate.diff.model.WantedSchema.Expressible;
import io.sqlbot.migrate.error.MalformedModelException;
import io.sqlbot.migrate.error.MissingModelException;
import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.SchemaModel;
import io.sqlbot.migrate.testing.PostgresTest;
import io.sqlbot.migrate.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.sqlbot.migrate.schema.Column.column;
import static io.sqlbot.migrate.schema.ColumnType.bigInteger;
import static io.sqlbot.migrate.schema.ColumnType.string;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@PostgresTest
class ModelSourceTests {

	private static final String SCRIPT = """
			-- what the application keeps
			SET check_function_bodies = false;
			SELECT pg_catalog.set_config('search_path', '', false);
			CREATE SCHEMA "Audit";
			CREATE TABLE public.invoice (
			    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
			    number varchar(20) NOT NULL -- as printed; unique
			);
			CREATE UNIQUE INDEX uq_invoice_number ON public.invoice (number);
			CREATE TABLE "Audit".entry (id bigint PRIMARY KEY);
			""";

	private final Path directory;

	ModelSourceTests(@TempDir Path directory) {
		this.directory = directory;
	}

	@Test
	void fileAndJavaSayTheSame(TestDatabase database) throws IOException {
		ModelSource inJava = ModelSource.of("billing", (op) -> {
			op.createSchema("Audit");
			op.createTable("invoice", column("id", bigInteger()).identityAlways().primaryKey(),
					column("number", string(20)).notNull());
			op.createUniqueIndex("uq_invoice_number", "invoice", "number");
			op.commit();
			op.execute("create table \"Audit\".entry (id bigint); alter table \"Audit\".entry add primary key (id)");
		});
		SchemaModel wanted = build(database, inJava.wanted());
		assertThat(wanted.tables()).extracting((table) -> table.name().toString())
			.containsExactly("invoice", "Audit.entry");
		assertThat(build(database, file(SCRIPT).wanted())).isEqualTo(wanted);
	}

	@Test
	void knowsTheSchemasAndSaysEverything() throws IOException {
		WantedSchema wanted = file(SCRIPT).wanted();
		assertThat(wanted.schemas()).containsExactlyInAnyOrder(new Identifier("Audit"), new Identifier("public"));
		assertThat(wanted.expresses()).containsExactlyInAnyOrder(Expressible.values());
		assertThat(wanted.partly()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "insert into invoice values (1)", "with a as (select 1) delete from invoice",
			"copy invoice from stdin;\n1\n\\.\n", "truncate invoice", "select 1", "call fill()" })
	void rowsHaveNoPlaceInAModel(String statement) throws IOException {
		ModelSource source = file("create table invoice (id int);\n\n" + statement + ";");
		assertThatExceptionOfType(MalformedModelException.class).isThrownBy(source::wanted)
			.withMessageContaining("schema.sql can't be read, line 3: '")
			.withMessageContaining("works on rows, and a model has none");
	}

	@Test
	void modelInJavaHasNoRowsEither() {
		assertThatExceptionOfType(MalformedModelException.class).isThrownBy(
				() -> ModelSource.of("billing", (op) -> op.bulkInsert("invoice", List.of(Map.of("id", 1)))).wanted())
			.withMessageContaining("The model in 'billing' can't be read: 'op.bulkInsert' works on rows");
		assertThatExceptionOfType(MalformedModelException.class)
			.isThrownBy(() -> ModelSource.of("billing", (op) -> op.jdbc()).wanted())
			.withMessageContaining("'op.jdbc()' works on rows");
	}

	@Test
	void brokenScriptIsToldWithItsLine() throws IOException {
		ModelSource source = file("create table invoice (id int);\ncreate table \"open (id int);");
		assertThatExceptionOfType(MalformedModelException.class).isThrownBy(source::wanted)
			.withMessageStartingWith("The model in file:")
			.withMessageContaining("line 2: ");
	}

	@ParameterizedTest
	@ValueSource(strings = { "classpath:db/nowhere.sql", "file:/nowhere/schema.sql" })
	void missingFileIsToldWithItsLocation(String location) {
		ModelSource source = ModelSource.ofFile(location, getClass().getClassLoader());
		assertThatExceptionOfType(MissingModelException.class).isThrownBy(source::wanted)
			.withMessageStartingWith("The model at '" + location + "' can't be read: there is no such file.");
	}

	@Test
	void locationSaysWhereItIs() {
		assertThatExceptionOfType(MissingModelException.class)
			.isThrownBy(() -> ModelSource.ofFile("schema.sql", getClass().getClassLoader()))
			.withMessageContaining("neither with classpath: nor with file:");
	}

	@Test
	void fileOfTheClassPathIsFound() {
		ModelSource source = ModelSource.ofFile("classpath:io/sqlbot/migrate/diff/schema.sql",
				getClass().getClassLoader());
		assertThat(source.wanted().statements()).containsExactly("CREATE TABLE item (id bigint PRIMARY KEY)");
		assertThat(source.name()).isEqualTo("classpath:io/sqlbot/migrate/diff/schema.sql");
	}

	@Test
	void twoSourcesKnowInFullOnlyWhatBothKnow() {
		WantedSchema entities = new WantedSchema(List.of("create table a (id int)"), Set.of(new Identifier("x")),
				EnumSet.of(Expressible.ENUM), EnumSet.of(Expressible.DEFAULT), Set.of(new Identifier("fk1")),
				List.of());
		WantedSchema script = new WantedSchema(List.of("create view b as select * from a"), Set.of(new Identifier("y")),
				EnumSet.of(Expressible.ENUM, Expressible.DEFAULT, Expressible.VIEW), Set.of(), List.of());
		WantedSchema both = entities.and(script);
		assertThat(both.statements()).containsExactly("create table a (id int)", "create view b as select * from a");
		assertThat(both.schemas()).containsExactlyInAnyOrder(new Identifier("x"), new Identifier("y"));
		assertThat(both.expresses()).containsExactly(Expressible.ENUM);
		assertThat(both.partly()).containsExactlyInAnyOrder(Expressible.DEFAULT, Expressible.VIEW);
		assertThat(both.generatedNames()).containsExactly(new Identifier("fk1"));
	}

	@Test
	void typesOfOneSourceAreThereForTheTablesOfAnother() {
		ModelSource tables = ModelSource.of("tables", (op) -> op.execute("create table a (m mood)"));
		ModelSource types = ModelSource.of("types",
				(op) -> op.execute("create view b as select * from a; create type mood as enum ('ok')"));
		ModelSource all = ModelSource.allOf(List.of(tables, types));
		assertThat(all.name()).isEqualTo("tables; types");
		assertThat(all.wanted().statements()).containsExactly("create type mood as enum ('ok')",
				"create table a (m mood)", "create view b as select * from a");
	}

	private ModelSource file(String script) throws IOException {
		Path file = Files.writeString(this.directory.resolve("schema.sql"), script);
		return ModelSource.ofFile(file.toUri().toString(), getClass().getClassLoader());
	}

	private static SchemaModel build(TestDatabase database, WantedSchema wanted) {
		TestDatabase admin = database.asAdministrator();
		return ScratchPlace
			.beside(admin.dataSource(), DatabaseConnector.of(admin.url(), admin.user(), admin.password()))
			.build(wanted.statements(), CatalogScope.of("public").and("Audit"));
	}

}
