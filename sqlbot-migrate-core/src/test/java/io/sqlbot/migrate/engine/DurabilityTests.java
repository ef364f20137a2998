package io.sqlbot.migrate.engine;

import java.nio.file.Path;
import java.util.List;

import com.zaxxer.hikari.HikariDataSource;
import io.sqlbot.migrate.Migration;
import io.sqlbot.migrate.Operations;
import io.sqlbot.migrate.Revision;
import io.sqlbot.migrate.error.RevisionFailedException;
import io.sqlbot.migrate.testing.PostgresTest;
import io.sqlbot.migrate.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Which commits wait for the disk. A deferred trigger on the history table notes what
 * holds at the commit.
 */
@PostgresTest
class DurabilityTests {

	private final TestDatabase database;

	private RevisionFiles files;

	DurabilityTests(TestDatabase database) {
		this.database = database;
	}

	@BeforeEach
	void prepare(@TempDir Path directory) {
		this.files = new RevisionFiles(directory).chain(1);
		engine().upgrade("head");
		this.database.jdbc().sql("""
				create table commits (n serial, t text);
				create function note() returns trigger language plpgsql as $$ begin
				  insert into public.commits (t) values (new.revision || ' ' || new.outcome || ' '
				      || pg_catalog.current_setting('synchronous_commit'));
				  return null;
				end $$;
				create constraint trigger note after insert on migrate_history deferrable initially deferred
				  for each row execute function note()""").update();
	}

	@Test
	void onlyTheLastCommitOfSqlRevisionsWaitsForTheDisk() {
		this.files.add("r2", "r1", "select 1;\n-- commit\nselect 2;", "")
			.add("r3", "r2", "select 1;", "")
			.add("r4", "r3", "select 1;\n-- commit\nselect 2;", "");
		engine().upgrade("head");
		assertThat(commits()).containsExactly("r2 partial off", "r2 succeeded off", "r3 succeeded off",
				"r4 partial off", "r4 succeeded on");
	}

	@Test
	void failureIsSafelyOnTheDisk() {
		this.files.add("r2", "r1", "select 1;", "").add("r3", "r2", "select 1 / 0;", "");
		assertThatExceptionOfType(RevisionFailedException.class).isThrownBy(() -> engine().upgrade("head"));
		assertThat(commits()).containsExactly("r2 succeeded off", "r3 failed on");
	}

	@Test
	void whatComesBeforeAStatementWithoutATransactionIsSafelyOnTheDisk() {
		this.files.add("r2", "r1", "select 1;\nvacuum t1;\nselect 2;", "").add("r3", "r2", "select 1;", "");
		engine().upgrade("head");
		assertThat(commits()).startsWith("r2 partial on", "r2 intent on", "r2 partial on")
			.endsWith("r2 succeeded off", "r3 succeeded on");
	}

	@Test
	void javaIsSafelyOnTheDiskAsItMayActElsewhere() {
		this.files.add("r3", "j2", "select 1;", "");
		MigrationEngine.builder(source())
			.settings(this.files.settings())
			.migration(Acting.class, Acting::new)
			.build()
			.upgrade("head");
		assertThat(commits()).containsExactly("j2 partial on", "j2 succeeded on", "r3 succeeded on");
	}

	@Test
	void strongerSettingOfTheUserStays() {
		this.files.add("r2", "r1", "set synchronous_commit = on;", "").add("r3", "r2", "select 1;", "");
		PGSimpleDataSource dataSource = this.database.dataSource();
		dataSource.setOptions("-c synchronous_commit=remote_apply");
		this.files.engine(dataSource).upgrade("head");
		assertThat(commits()).containsExactly("r2 succeeded remote_apply", "r3 succeeded remote_apply");
	}

	@Test
	void settingThatAPoolMadeStays() {
		this.files.add("r2", "r1", "set synchronous_commit = off;", "").add("r3", "r2", "select 1;", "");
		try (HikariDataSource pool = new HikariDataSource()) {
			pool.setDataSource(this.database.dataSource());
			pool.setMaximumPoolSize(2);
			pool.setConnectionInitSql("set synchronous_commit = remote_apply");
			this.files.engine(pool).upgrade("head");
		}
		assertThat(commits()).containsExactly("r2 succeeded remote_apply", "r3 succeeded remote_apply");
	}

	// the server of the tests may have it off for all
	private PGSimpleDataSource source() {
		PGSimpleDataSource dataSource = this.database.dataSource();
		dataSource.setOptions("-c synchronous_commit=on");
		return dataSource;
	}

	private List<String> commits() {
		return this.database.jdbc().sql("select t from commits order by n").query(String.class).list();
	}

	private MigrationEngine engine() {
		return this.files.engine(source());
	}

	@Revision(id = "j2", revises = "r1")
	static class Acting implements Migration {

		@Override
		public void upgrade(Operations op) {
			op.execute("select 1");
			op.commit();
			op.execute("select 1");
		}

	}

}
