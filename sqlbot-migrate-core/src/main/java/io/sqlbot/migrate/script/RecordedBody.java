package io.sqlbot.migrate.script;

import java.util.function.Consumer;

import io.sqlbot.migrate.Migration;
import io.sqlbot.migrate.Operations;
import io.sqlbot.migrate.operation.CopyData;
import io.sqlbot.migrate.operation.Operation;
import io.sqlbot.migrate.operation.OperationSink;
import io.sqlbot.migrate.revision.Direction;
import io.sqlbot.migrate.sql.OperationSql;
import io.sqlbot.migrate.sql.SqlPart;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Takes the operations of a Java revision without a database: their digest, and their SQL
 * as far as it is kept.
 */
final class RecordedBody implements OperationSink {

	// what says more than this is data
	private static final int MAX_LENGTH = 16 * 1024 * 1024;

	private final ScriptDigest digest = new ScriptDigest();

	private final StringBuilder text = new StringBuilder();

	private int length;

	private boolean wholeText = true;

	private boolean refused;

	private RecordedBody() {
	}

	/**
	 * Record one part of a revision.
	 * @param migration the revision
	 * @param direction which part
	 * @param source its class, for errors
	 * @return what it did, or {@code null} if it can't do without a database
	 */
	static @Nullable RecordedBody of(Migration migration, Direction direction, String source) {
		RecordedBody body = new RecordedBody();
		Operations op = Operations.into(new ScriptSink(body, source));
		try {
			if (direction == Direction.UPGRADE) {
				migration.upgrade(op);
			}
			else {
				migration.downgrade(op);
			}
		}
		catch (RuntimeException | LinkageError ex) {
			return null;
		}
		return body.refused ? null : body;
	}

	String digest() {
		return this.digest.value();
	}

	// the SQL, or null where it is too long or holds rows
	@Nullable String text() {
		return this.wholeText ? this.text.toString() : null;
	}

	@Override
	public void accept(Operation operation) {
		for (String sql : OperationSql.of(operation)) {
			this.length += sql.length();
			if (this.length > MAX_LENGTH) {
				throw refuse("There is too much to record");
			}
			if (operation instanceof CopyData copy) {
				this.digest.addRows(sql, copy.data());
				this.wholeText = false;
			}
			else {
				this.digest.addStatement(sql);
			}
			this.wholeText &= this.length <= SqlRevision.MAX_TEXT_BYTES;
			if (this.wholeText) {
				this.text.append(sql).append(";\n");
			}
		}
	}

	@Override
	public void commit() {
		this.digest.addMarker(SqlPart.Marker.Kind.COMMIT);
		this.text.append("-- commit\n");
	}

	@Override
	public JdbcTemplate jdbc() {
		throw refuse("There is no database while a revision is recorded");
	}

	@Override
	public void jdbc(Consumer<JdbcTemplate> work) {
		jdbc();
	}

	@Override
	public boolean isOffline() {
		return false;
	}

	// the body may catch it
	private IllegalStateException refuse(String reason) {
		this.refused = true;
		return new IllegalStateException(reason);
	}

}
