package io.sqlbot.migrate.engine;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

import io.sqlbot.migrate.MigrationSettings;
import io.sqlbot.migrate.Operations;
import io.sqlbot.migrate.RevisionDraft;
import io.sqlbot.migrate.RevisionFormat;
import io.sqlbot.migrate.catalog.DatabaseConnector;
import io.sqlbot.migrate.catalog.ScratchPlace;
import io.sqlbot.migrate.diff.Comparison;
import io.sqlbot.migrate.diff.ComparisonRequest;
import io.sqlbot.migrate.diff.Difference;
import io.sqlbot.migrate.diff.model.ModelSource;
import io.sqlbot.migrate.diff.model.WantedSchema.Expressible;
import io.sqlbot.migrate.diff.rename.RenameAnswer;
import io.sqlbot.migrate.diff.source.RevisionBody;
import io.sqlbot.migrate.diff.source.RevisionSource;
import io.sqlbot.migrate.error.DatabaseBehindException;
import io.sqlbot.migrate.error.NoModelSourceException;
import io.sqlbot.migrate.error.NoScratchPlaceException;
import io.sqlbot.migrate.error.RenameRefusedException;
import io.sqlbot.migrate.testing.PostgresTest;
import io.sqlbot.migrate.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static io.sqlbot.migrate.schema.Column.column;
import static io.sqlbot.migrate.schema.ColumnType.bigInteger;
import static io.sqlbot.migrate.schema.ColumnType.string;
import static io.sqlbot.migrate.schema.ColumnType.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@PostgresTest
class AutogeneratorTests {

	private static final Consumer<Operations> ACCOUNT = (op) -> {
		op.createTable("account", column("id", bigInteger()).identityAlways().primaryKey(),
				column("name", string(100)).notNull());
		op.createIndex("ix_account_name", "account", "name");
	};

	private static final Consumer<Operations> FULL_NAME = (op) -> {
		op.createTable("account", column("id", bigInteger()).identityAlways().primaryKey(),
				column("full_name", string(100)).notNull());
		op.createIndex("ix_account_name", "account", "full_name");
	};

	private static final Consumer<Operations> PERSON = (op) -> {
		op.createTable("person", column("id", bigInteger()).identityAlways().primaryKey(),
				column("name", string(100)).notNull());
		op.createIndex("ix_account_name", "person", "name");
	};

	private final TestDatabase database;

	private final RevisionFiles files;

	AutogeneratorTests(TestDatabase database, @TempDir Path directory) {
		this.database = database.asAdministrator();
		this.files = new RevisionFiles(directory);
	}

	@Test
	void generatedRevisionBringsTheDatabaseToItsModelAndBack() {
		Comparison comparison = autogenerator(ACCOUNT).compareWithDatabase(ComparisonRequest.DEFAULTS);
		assertThat(comparison.isEmpty()).isFalse();
		assertThat(comparison.differences()).extracting(Difference::kind).contains(Difference.Kind.MISSING);
		upgrade("r1", "", comparison.body());
		assertThat(autogenerator(ACCOUNT).compareWithDatabase(ComparisonRequest.DEFAULTS).differences()).isEmpty();
		assertThat(autogenerator(ACCOUNT).compareWithRevisions(ComparisonRequest.DEFAULTS).differences()).isEmpty();
		engine().downgrade("base");
		assertThat(tables()).doesNotContain("account");
		assertThat(autogenerator(ACCOUNT).compareWithRevisions(ComparisonRequest.DEFAULTS).differences())
			.as("the state of the database does not matter")
			.isEmpty();
		assertThatExceptionOfType(DatabaseBehindException.class)
			.isThrownBy(() -> autogenerator(ACCOUNT).requireUpToDate("heads"))
			.withMessageContaining("r1");
	}

	@Test
	void answeredRenameKeepsTheValues() {
		createAccounts();
		Comparison comparison = autogenerator(FULL_NAME)
			.compareWithDatabase(ComparisonRequest.DEFAULTS.withRenames(List.of("account.name:account.full_name")));
		assertThat(comparison.differences()).singleElement()
			.extracting(Difference::kind)
			.isEqualTo(Difference.Kind.RENAMED);
		upgrade("r2", "r1", comparison.body());
		assertThat(count("select count(*) from account where full_name like 'name %'")).isEqualTo(1000);
		assertThat(autogenerator(FULL_NAME).compareWithDatabase(ComparisonRequest.DEFAULTS).differences()).isEmpty();
		engine().downgrade("r1");
		assertThat(count("select count(*) from account where name like 'name %'")).isEqualTo(1000);
	}

	@Test
	void answeredRenameOfATableKeepsItsRows() {
		createAccounts();
		Comparison comparison = autogenerator(PERSON)
			.compareWithDatabase(ComparisonRequest.DEFAULTS.withInquiry((question) -> {
				assertThat(question.likeness()).containsExactly("2 of 2 columns are the same");
				return RenameAnswer.renamed(question.candidates().get(0));
			}));
		upgrade("r2", "r1", comparison.body());
		assertThat(count("select count(*) from person")).isEqualTo(1000);
		assertThat(autogenerator(PERSON).compareWithDatabase(ComparisonRequest.DEFAULTS).differences()).isEmpty();
		engine().downgrade("r1");
		assertThat(count("select count(*) from account")).isEqualTo(1000);
	}

	@Test
	void openRenameKeepsTheColumnAndIsToldWithItsAlternatives() {
		createAccounts();
		Comparison comparison = autogenerator(FULL_NAME).compareWithDatabase(ComparisonRequest.DEFAULTS);
		assertThat(comparison.questions()).singleElement().satisfies((question) -> {
			assertThat(question.option(question.candidates().get(0)))
				.isEqualTo("--rename account.name:account.full_name");
			assertThat(question.likeness()).containsExactly("both are character varying(100) and not null");
		});
		assertThat(comparison.differences()).extracting(Difference::description)
			.anySatisfy((text) -> assertThat(text).contains("--rename account.name:account.full_name",
					"--rename account.name:"));
		for (RevisionFormat format : RevisionFormat.values()) {
			String text = String.join("\n", RevisionSource.of(comparison.body(), format).upgrade());
			String mark = (format == RevisionFormat.SQL) ? "-- " : "// ";
			assertThat(text.lines().filter((line) -> !line.startsWith(mark)))
				.noneMatch((line) -> line.contains("RENAME") || line.contains("rename") || line.contains("DROP COLUMN")
						|| line.contains("dropColumn"));
			assertThat(text).contains(mark + "decide: whether the column 'name' of table 'account' was renamed");
			assertThat(text.lines().filter((line) -> line.startsWith(mark)))
				.anyMatch((line) -> line.contains("RENAME COLUMN") || line.contains("renameColumn"))
				.anyMatch((line) -> line.contains("DROP COLUMN") || line.contains("dropColumn"));
		}
	}

	@Test
	void columnThatIsGoneIsDropped() {
		createAccounts();
		Comparison comparison = autogenerator(FULL_NAME)
			.compareWithDatabase(ComparisonRequest.DEFAULTS.withRenames(List.of("account.name:")));
		assertThat(comparison.questions()).isEmpty();
		assertThat(String.join("\n", RevisionSource.of(comparison.body(), RevisionFormat.SQL).upgrade()))
			.contains("DROP COLUMN \"name\"", "The values of 'name' of 'account' are lost");
	}

	@Test
	void renameThatDoesNotFitIsRefused() {
		createAccounts();
		for (String option : List.of("account.nick:account.full_name", "account.name:account.nick",
				"account.name:other.full_name", "acount:person", "account.id:account.full_name", "account", ":x")) {
			assertThatExceptionOfType(RenameRefusedException.class).as(option)
				.isThrownBy(() -> autogenerator(FULL_NAME)
					.compareWithDatabase(ComparisonRequest.DEFAULTS.withRenames(List.of(option))))
				.withMessageContaining("--rename " + option);
		}
	}

	@Test
	void tablesOutsideTheModelStayUnlessAskedFor() {
		createAccounts();
		this.database.jdbc().sql("create table legacy (id integer)").update();
		Comparison comparison = autogenerator(ACCOUNT).compareWithDatabase(ComparisonRequest.DEFAULTS);
		assertThat(comparison.isEmpty()).isTrue();
		assertThat(comparison.unknown()).extracting((table) -> table.name().toString()).containsExactly("legacy");
		Comparison dropping = autogenerator(ACCOUNT)
			.compareWithDatabase(ComparisonRequest.DEFAULTS.withDropsUnknown(true));
		assertThat(String.join("\n", RevisionSource.of(dropping.body(), RevisionFormat.SQL).upgrade()))
			.contains("DROP TABLE \"legacy\"", "The rows of 'legacy' are lost");
	}

	@Test
	void hooksLeaveOutAndRewrite() {
		createAccounts();
		this.database.jdbc().sql("comment on table account is 'by hand'").update();
		assertThat(autogenerator(ACCOUNT).compareWithDatabase(ComparisonRequest.DEFAULTS).isEmpty()).isFalse();
		assertThat(builder(ACCOUNT).kinds(List.of((kind) -> kind != Expressible.COMMENT))
			.build()
			.compareWithDatabase(ComparisonRequest.DEFAULTS)
			.isEmpty()).isTrue();
		assertThat(builder(ACCOUNT).filters(List.of((object) -> !object.name().name().text().equals("account")))
			.build()
			.compareWithDatabase(ComparisonRequest.DEFAULTS)
			.isEmpty()).isTrue();
		RevisionBody rewritten = builder(ACCOUNT).rewriters(List.of((direction, operations) -> List.of()))
			.build()
			.compareWithDatabase(ComparisonRequest.DEFAULTS)
			.body();
		assertThat(rewritten.upgrade()).isEmpty();
		assertThat(rewritten.downgrade()).isEmpty();
	}

	@Test
	void revisionsOfSeveralSegmentsAreReplayed() {
		this.files.add("r1", "", "create table account (id bigint generated always as identity primary key, "
				+ "name varchar(100) not null);\n-- commit\ncreate index concurrently ix_account_name on account (name);",
				"drop table account;");
		assertThat(autogenerator(ACCOUNT).compareWithRevisions(ComparisonRequest.DEFAULTS).differences()).isEmpty();
		assertThat(autogenerator((op) -> op.createTable("account",
				column("id", bigInteger()).identityAlways().primaryKey(), column("name", text()).notNull()))
			.compareWithRevisions(ComparisonRequest.DEFAULTS)
			.differences()).isNotEmpty();
		assertThat(tables()).isEmpty();
		assertThat(this.database.jdbc()
			.sql("select count(*) from pg_database where datname like 'migrate\\_scratch%'")
			.query(Long.class)
			.single()).isZero();
	}

	@Test
	void replayNeedsADatabaseOfItsOwn(TestDatabase owner) {
		MigrationEngine engine = MigrationEngine.builder(owner.dataSource()).settings(settings()).build();
		Autogenerator autogenerator = Autogenerator.builder(engine, place(owner))
			.sources(List.of(ModelSource.of("test", ACCOUNT)))
			.build();
		assertThatExceptionOfType(NoScratchPlaceException.class)
			.isThrownBy(() -> autogenerator.compareWithRevisions(ComparisonRequest.DEFAULTS))
			.withMessageContaining("revisions run in a database of their own");
	}

	@Test
	void modelIsNeeded() {
		assertThatExceptionOfType(NoModelSourceException.class)
			.isThrownBy(() -> Autogenerator.builder(engine(), place(this.database)).build());
	}

	private void createAccounts() {
		this.files.add("r1", "",
				"create table account (id bigint generated always as identity primary key, "
						+ "name varchar(100) not null);\ncreate index ix_account_name on account (name);",
				"drop table account;");
		engine().upgrade("heads");
		this.database.jdbc()
			.sql("insert into account (name) select 'name ' || i from generate_series(1, 1000) i")
			.update();
	}

	private void upgrade(String id, String revises, RevisionBody body) {
		RevisionDraft draft = RevisionSource.of(body, RevisionFormat.SQL);
		this.files.add(id, revises, String.join("\n", draft.upgrade()), String.join("\n", draft.downgrade()));
		engine().upgrade("heads");
	}

	private Autogenerator autogenerator(Consumer<Operations> model) {
		return builder(model).build();
	}

	private AutogeneratorBuilder builder(Consumer<Operations> model) {
		return Autogenerator.builder(engine(), place(this.database)).sources(List.of(ModelSource.of("test", model)));
	}

	private MigrationEngine engine() {
		return MigrationEngine.builder(this.database.dataSource()).settings(settings()).build();
	}

	private MigrationSettings settings() {
		return this.files.settings();
	}

	private static ScratchPlace place(TestDatabase database) {
		return ScratchPlace.beside(database.dataSource(),
				DatabaseConnector.of(database.url(), database.user(), database.password()));
	}

	private List<String> tables() {
		return this.database.jdbc()
			.sql("select tablename from pg_tables where schemaname = 'public' and tablename not like '%\\_history' "
					+ "and tablename <> 'alembic_version'")
			.query(String.class)
			.list();
	}

	private long count(String sql) {
		return this.database.jdbc().sql(sql).query(Long.class).single();
	}

}
