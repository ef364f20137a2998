package io.sqlbot.migrate.diff;

import java.nio.file.Path;
import java.util.List;

import io.sqlbot.migrate.engine.MigrationEngine;
import io.sqlbot.migrate.testing.PostgresTest;
import io.sqlbot.migrate.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a comparison writes for tables that are there, in both directions.
 */
@PostgresTest
class ExistingTableTests {

	private static final String ACCOUNT = "create table account (id integer primary key, name text, code text)";

	private final TestDatabase database;

	private final GeneratedRevision revisions;

	private final ModelWithoutViews model;

	ExistingTableTests(TestDatabase database, @TempDir Path directory) {
		this.database = database.asAdministrator();
		this.revisions = new GeneratedRevision(this.database.dataSource(), directory);
		this.model = new ModelWithoutViews(this.database);
		this.database.jdbc().sql(ACCOUNT).update();
		this.database.jdbc().sql("insert into account values (1, 'one', 'a'), (2, 'two', 'b')").update();
	}

	@Test
	void downgradeDropsIndexesConcurrently() {
		Comparison comparison = this.model.compare(
				"create table account (id integer primary key, name text, code text, age integer)",
				"create index ix_name on account (name)", "create index ix_age on account (age, name)",
				"create index ix_part on account (code) where age > 1");
		String text = GeneratedRevision.text(comparison.body());
		assertThat(text.substring(text.indexOf("-- downgrade"))).contains("DROP INDEX CONCURRENTLY \"ix_name\"")
			.contains("DROP INDEX \"ix_age\"", "DROP INDEX \"ix_part\"");
		MigrationEngine engine = this.revisions.engine(comparison.body());
		engine.upgrade("heads");
		assertThat(indexes()).containsExactly("account_pkey", "ix_age", "ix_name", "ix_part");
		engine.downgrade("base");
		assertThat(indexes()).containsExactly("account_pkey");
	}

	@Test
	void namedNotNullIsProvenWithoutKeepingWritersOut() {
		String wanted = "create table account (id integer primary key, name text constraint has_name not null, "
				+ "code text constraint account_code_not_null not null)";
		Comparison comparison = this.model.compare(wanted);
		MigrationEngine engine = this.revisions.engine(GeneratedRevision.text(comparison.body())
			.replaceAll("(?s)DO \\$\\$.*?\\$\\$;", "SELECT 1;")
			.replace("SET \"name\" = NULL", "SET \"name\" = ''")
			.replace("SET \"code\" = NULL", "SET \"code\" = ''"));
		if (major() >= 18) {
			assertThat(GeneratedRevision.text(comparison.body())).contains(
					"ADD CONSTRAINT \"has_name\" NOT NULL \"name\" NOT VALID", "VALIDATE CONSTRAINT \"has_name\"");
		}
		assertThat(this.revisions.segments(engine)).hasSizeGreaterThan(2);
		engine.upgrade("heads");
		assertThat(this.model.compare(wanted).differences()).isEmpty();
		engine.downgrade("base");
		assertThat(this.model.compare(ACCOUNT).differences()).isEmpty();
	}

	@Test
	void newColumnThatRefusesNullByAnyNameGetsIt() {
		String wanted = "create table account (id integer primary key, name text, code text, "
				+ "age integer default 1 constraint has_age not null, "
				+ "key uuid default gen_random_uuid() constraint has_key not null)";
		MigrationEngine engine = this.revisions.engine(this.model.compare(wanted).body());
		engine.upgrade("heads");
		assertThat(this.model.compare(wanted).differences()).isEmpty();
		engine.downgrade("base");
		assertThat(this.model.compare(ACCOUNT).differences()).isEmpty();
	}

	private int major() {
		return this.database.jdbc().sql("show server_version_num").query(Integer.class).single() / 10_000;
	}

	private List<String> indexes() {
		return this.database.jdbc()
			.sql("select indexname from pg_indexes where tablename = 'account' order by 1")
			.query(String.class)
			.list();
	}

}
