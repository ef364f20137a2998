package io.sqlbot.migrate.chaos;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import javax.sql.DataSource;

import io.sqlbot.migrate.Migration;
import io.sqlbot.migrate.MigrationSettings;
import io.sqlbot.migrate.Operations;
import io.sqlbot.migrate.Revision;
import io.sqlbot.migrate.engine.MigrationEngine;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A plan of transactional and other segments, in SQL and Java. Each transactional segment
 * leaves one row in the table {@code effect}.
 */
final class ChaosPlan {

	/** How many statements the plan sends at least, so that a walk can't miss it. */
	static final int FEWEST_CALLS = 60;

	private static final String FIRST = """
			-- revision: c1

			-- upgrade
			create table effect (what text);
			create table item (id int, name text);
			insert into item select n, 'name ' || n from generate_series(1, 500) n;
			create table parted (id int) partition by range (id);
			create table part partition of parted for values from (0) to (10);
			-- commit
			insert into effect values ('c1.2');
			create unique index concurrently item_id on item (id);
			""";

	private static final String LAST = """
			-- revision: c3
			-- revises: c2

			-- upgrade
			insert into effect values ('c3.1');
			alter table parted detach partition part concurrently;
			insert into effect values ('c3.3');
			""";

	private final Path directory;

	// in a folder of its own, beside the data of a server
	ChaosPlan(Path directory) {
		this.directory = directory.resolve("revisions");
	}

	ChaosPlan write() {
		try {
			Files.createDirectories(this.directory);
			Files.writeString(this.directory.resolve("001.sql"), FIRST);
			Files.writeString(this.directory.resolve("003.sql"), LAST);
			return this;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	// what another process makes the same plan of
	Path parent() {
		return Objects.requireNonNull(this.directory.getParent());
	}

	MigrationEngine engine(DataSource dataSource, Duration lockWait) {
		return MigrationEngine.builder(dataSource)
			.settings(MigrationSettings.defaults().withLocations("file:" + this.directory).withLockWait(lockWait))
			.migration(Second.class, Second::new)
			.build();
	}

	/**
	 * Return what the plan leaves: the whole catalog, and the rows.
	 * @param dataSource the database
	 * @return lines to compare
	 */
	static List<String> state(DataSource dataSource) {
		JdbcClient jdbc = JdbcClient.create(dataSource);
		List<String> lines = new ArrayList<>(jdbc.sql(catalogQuery()).query(String.class).list());
		lines.addAll(jdbc.sql("select what from effect order by what").query(String.class).list());
		lines.addAll(jdbc.sql("select count(*) || ' items ' || sum(id) from item").query(String.class).list());
		lines.addAll(jdbc.sql("select 'at ' || version_num from alembic_version").query(String.class).list());
		return lines;
	}

	static void reset(DataSource dataSource) {
		JdbcClient jdbc = JdbcClient.create(dataSource);
		jdbc.sql("drop schema public cascade").update();
		jdbc.sql("create schema public").update();
	}

	private static String catalogQuery() {
		try (InputStream query = ChaosPlan.class.getResourceAsStream("/io/sqlbot/migrate/operation/catalog.sql")) {
			if (query == null) {
				throw new IllegalStateException("catalog.sql is missing");
			}
			return new String(query.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * The revision in Java.
	 */
	@Revision(id = "c2", revises = "c1")
	static class Second implements Migration {

		@Override
		public void upgrade(Operations op) {
			op.execute("create table tag (name text)");
			op.jdbc((jdbc) -> jdbc.update("insert into effect values (?)", "c2.1"));
			op.commit();
			op.createIndex("tag_name", "tag", (index) -> index.column("name").concurrently());
			op.execute("insert into effect values ('c2.3')");
		}

	}

}
