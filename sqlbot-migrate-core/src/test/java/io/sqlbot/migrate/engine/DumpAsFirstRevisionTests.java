package io.sqlbot.migrate.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import io.sqlbot.migrate.RevisionInfo;
import io.sqlbot.migrate.testing.PostgresTest;
import io.sqlbot.migrate.testing.TestDatabase;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What pg_dump wrote runs as a revision, unchanged but for the owner's name. The dumps
 * were made by pg_dump 15, 17 and 18 of a database with functions, a BEGIN ATOMIC body,
 * partitions, views, and rows that look like SQL.
 */
@PostgresTest
class DumpAsFirstRevisionTests {

	private final TestDatabase database;

	DumpAsFirstRevisionTests(TestDatabase database) {
		this.database = database;
	}

	@ParameterizedTest
	@ValueSource(ints = { 15, 17, 18 })
	void dumpRunsAndTheNextRevisionFindsItsTables(int version, @TempDir Path directory) {
		Assumptions.assumeTrue(version <= serverVersion(), "A dump of PostgreSQL " + version
				+ " holds settings that the older server " + serverVersion() + " does not know");
		RevisionFiles files = new RevisionFiles(directory)
			.file("001_dump.sql", "-- revision: d1\n-- message: what was there\n\n-- upgrade\n" + dump(version))
			.add("d2", "d1", "alter table workspace add column extra int; insert into chat (workspace_id) values (3);",
					"");
		MigrationEngine engine = files.engine(this.database.dataSource());
		engine.upgrade("head");
		assertThat(engine.current()).extracting(RevisionInfo::id).containsExactly("d2");
		assertThat(strings("select coalesce(note, '<null>') from workspace order by id"))
			.containsExactly("tab\there; new\nline \\. back\\slash", "<null>", "$$");
		assertThat(strings("select name from workspace order by id")).containsExactly("one", "-- downgrade", "\\.");
		assertThat(strings("select body ->> 'a' from chat where id = 1")).containsExactly("b;c");
		assertThat(strings("select twice(21)::text")).containsExactly("42");
		assertThat(strings("select id::text from chat where workspace_id = 3")).containsExactly("3");
		assertThat(strings("select obj_description('workspace'::regclass)"))
			.containsExactly("工作空间; \"quoted\" -- not a comment");
		assertThat(strings("select tableoid::regclass::text from event")).containsExactly("event_2026");
	}

	private String dump(int version) {
		try (InputStream stream = getClass().getResourceAsStream("/dumps/pg_dump-" + version + ".sql")) {
			assertThat(stream).isNotNull();
			return new String(stream.readAllBytes(), StandardCharsets.UTF_8).replace(" OWNER TO app;",
					" OWNER TO \"" + this.database.user() + "\";");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private int serverVersion() {
		return this.database.jdbc()
			.sql("select current_setting('server_version_num')::int / 10000")
			.query(Integer.class)
			.single();
	}

	private List<String> strings(String query) {
		return this.database.jdbc().sql(query).query(String.class).list();
	}

}
