package io.sqlbot.migrate.boot.actuate;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import io.sqlbot.migrate.testing.TestDatabase;

/**
 * The build of an index that stops at one row, three fifths down its table, until it is
 * released.
 */
public final class HeldIndexBuild implements AutoCloseable {

	public static final String TABLE = "reading";

	public static final String SQL = "create index concurrently reading_taken_idx on reading (taken(id));";

	private static final String PREPARATION = """
			create table reading (id int, note text not null);
			insert into reading select id, repeat('x', 80) from generate_series(1, 20000) as id;
			create function taken(id int) returns int immutable language plpgsql as $$
			begin
			  if id = 12000 then
			    perform pg_catalog.pg_advisory_xact_lock_shared(12000);
			  end if;
			  return id;
			end $$
			""";

	private final Connection holder;

	private HeldIndexBuild(Connection holder) {
		this.holder = holder;
	}

	/**
	 * Make the table, and keep whoever builds the index from getting to its end.
	 */
	public static HeldIndexBuild on(TestDatabase database) throws SQLException {
		Connection holder = database.dataSource().getConnection();
		try (Statement statement = holder.createStatement()) {
			statement.execute(PREPARATION);
			// of the session, as an open transaction could be in the way, too
			statement.execute("select pg_advisory_lock(12000)");
		}
		return new HeldIndexBuild(holder);
	}

	/**
	 * Let the build go on to its end.
	 */
	public void release() throws SQLException {
		close();
	}

	@Override
	public void close() throws SQLException {
		this.holder.close();
	}

}
