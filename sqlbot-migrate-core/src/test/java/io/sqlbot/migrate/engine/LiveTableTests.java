package io.sqlbot.migrate.engine;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import io.sqlbot.migrate.RevisionDraft;
import io.sqlbot.migrate.RevisionFormat;
import io.sqlbot.migrate.SegmentSettings;
import io.sqlbot.migrate.catalog.DatabaseConnector;
import io.sqlbot.migrate.catalog.ScratchPlace;
import io.sqlbot.migrate.diff.Comparison;
import io.sqlbot.migrate.diff.ComparisonRequest;
import io.sqlbot.migrate.diff.model.ModelSource;
import io.sqlbot.migrate.diff.source.RevisionBody;
import io.sqlbot.migrate.diff.source.RevisionSource;
import io.sqlbot.migrate.testing.PostgresTest;
import io.sqlbot.migrate.testing.TemplateSetup;
import io.sqlbot.migrate.testing.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An application goes on with its tables while a generated revision changes them. A slow
 * function makes it last long to read the rows for a check and for an index.
 */
@PostgresTest
@Tag("slow")
class LiveTableTests {

	private static final int ROWS = 2000;

	// less than the server's deadlock_timeout: in a circle, it is the migration that
	// gives way
	private static final Duration LOCK_TIMEOUT = Duration.ofMillis(500);

	private static final Duration BEARABLE = Duration.ofSeconds(3);

	// what reading all rows takes at least, for the check and for the index
	private static final Duration PLAIN = Duration.ofMillis(2 * ROWS);

	private static final String SLOW = "create function slow(integer) returns integer language plpgsql immutable "
			+ "as 'begin perform pg_catalog.pg_sleep(0.001); return $1; end'";

	private static final List<String> MODEL = List.of(SLOW,
			"create table account (id integer primary key, name text, age integer not null)",
			"create table visit (id bigint primary key, account_id integer references account, code text unique, "
					+ "amount integer constraint ck_amount check (slow(amount) >= 0), "
					+ "key uuid not null default gen_random_uuid())",
			"create index ix_visit_account on visit (account_id)",
			"create index ix_visit_amount on visit (slow(amount))");

	// an insert into a table that gets a column which may not be null needs its value,
	// which an application of before does not know: so these go where there is a default
	private static final List<List<String>> APPLICATION = List.of(
			List.of("insert into visit (id, account_id, code, amount) values (%1$d, %1$d %% " + ROWS
					+ " + 1, 'new ' || %1$d, 1)", "update visit set amount = amount + 1 where id = %d"),
			List.of("update visit set amount = amount + 1 where id = 1 + %d %% " + ROWS,
					"select count(*) from account join visit on account_id = account.id where account.id < %d"),
			List.of("update account set name = 'changed' where id = 1 + %d %% " + ROWS,
					"select %d, name from account"));

	private final TestDatabase database;

	private final RevisionFiles files;

	LiveTableTests(TestDatabase database, @TempDir Path directory) {
		this.database = database.asAdministrator();
		this.files = new RevisionFiles(directory);
	}

	@TemplateSetup
	static void createTables(TestDatabase template) {
		for (String sql : List.of(SLOW, "create table account (id integer primary key, name text)",
				"create table visit (id bigint primary key, account_id integer, code text, amount integer)",
				"insert into account select i, 'name ' || i from generate_series(1, " + ROWS + ") i",
				"insert into visit select i, i, 'visit ' || i, i from generate_series(1, " + ROWS + ") i")) {
			template.asAdministrator().jdbc().sql(sql).update();
		}
	}

	@Test
	void nobodyFailsOrWaitsForLongWhileTheSafeFormsRun() {
		String upgrade = write(compare().body());
		assertThat(upgrade).contains("NOT VALID", "VALIDATE", "CREATE INDEX CONCURRENTLY", "UNIQUE USING INDEX",
				"SET \"age\" = 30", "SET NOT NULL");
		Writers writers = new Writers(this.database.dataSource(), APPLICATION);
		try (writers) {
			writers.goOn();
			engine().upgrade("heads");
			writers.goOn();
			assertThat(compare().differences()).isEmpty();
			engine().downgrade("base");
			writers.goOn();
		}
		assertThat(writers.failures()).isEmpty();
		assertThat(writers.longest()).isLessThan(BEARABLE);
		assertThat(compare().isEmpty()).isFalse();
	}

	// or the other test could not fail
	@Test
	void everybodyWaitsWhileThePlainFormsRun() {
		String upgrade = write(compare().plainBody());
		assertThat(upgrade).doesNotContain("VALID", "CONCURRENTLY");
		Writers writers = new Writers(this.database.dataSource(), APPLICATION);
		try (writers) {
			writers.goOn();
			engine().upgrade("heads");
			writers.goOn();
		}
		assertThat(writers.failures()).isEmpty();
		assertThat(writers.longest()).isGreaterThan(PLAIN);
		assertThat(compare().differences()).isEmpty();
	}

	// with the value that an author decides for the rows that are there
	private String write(RevisionBody body) {
		RevisionDraft draft = RevisionSource.of(body, RevisionFormat.SQL);
		String upgrade = String.join("\n", draft.upgrade())
			.replaceAll("(?s)DO \\$\\$.*?\\$\\$;", "")
			.replace("SET \"age\" = NULL", "SET \"age\" = 30")
			.replace("ADD COLUMN \"age\" integer NOT NULL", "ADD COLUMN \"age\" integer DEFAULT 30 NOT NULL;\n"
					+ "ALTER TABLE \"account\" ALTER COLUMN \"age\" DROP DEFAULT");
		this.files.add("r1", "", upgrade, String.join("\n", draft.downgrade()));
		return upgrade;
	}

	private Comparison compare() {
		return Autogenerator
			.builder(engine(),
					ScratchPlace.beside(this.database.dataSource(),
							DatabaseConnector.of(this.database.url(), this.database.user(), this.database.password())))
			.sources(List.of(ModelSource.of("test", (op) -> MODEL.forEach(op::execute))))
			.build()
			.compareWithDatabase(ComparisonRequest.DEFAULTS);
	}

	private MigrationEngine engine() {
		return MigrationEngine.builder(this.database.dataSource())
			.settings(this.files.settings().withSegments(SegmentSettings.defaults().withLockTimeout(LOCK_TIMEOUT)))
			.build();
	}

}
