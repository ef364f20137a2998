package io.sqlbot.migrate.script;

import java.util.ArrayList;
import java.util.List;
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

	private final List<Part> parts = new ArrayList<>();

	// once there is more than is kept
	private @Nullable ScriptDigest streamed;

	private @Nullable String digest;

	private int length;

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
		if (this.digest == null) {
			this.digest = ((this.streamed != null) ? this.streamed : digestOf(this.parts)).value();
		}
		return this.digest;
	}

	/**
	 * Whether another recording says the same.
	 * @param other the other one
	 * @return {@code true} if their digests are equal
	 */
	boolean isLike(RecordedBody other) {
		boolean same = this.streamed == null && other.streamed == null && this.parts.equals(other.parts);
		return same || digest().equals(other.digest());
	}

	// the SQL, or null where it is too long or holds rows
	@Nullable String text() {
		if (this.streamed != null) {
			return null;
		}
		StringBuilder text = new StringBuilder();
		for (Part part : this.parts) {
			text.append((part.sql() != null) ? part.sql() + ";\n" : "-- commit\n");
		}
		return text.toString();
	}

	@Override
	public void accept(Operation operation) {
		for (String sql : OperationSql.of(operation)) {
			this.length += sql.length();
			if (this.length > MAX_LENGTH) {
				throw refuse("There is too much to record");
			}
			if (operation instanceof CopyData copy) {
				stream().addRows(sql, copy.data());
			}
			else {
				add(new Part(sql));
			}
		}
	}

	@Override
	public void commit() {
		add(Part.COMMIT);
	}

	private void add(Part part) {
		if (this.streamed == null && this.length <= SqlRevision.MAX_TEXT_BYTES) {
			this.parts.add(part);
		}
		else {
			part.addTo(stream());
		}
	}

	private ScriptDigest stream() {
		if (this.streamed == null) {
			this.streamed = digestOf(this.parts);
			this.parts.clear();
		}
		return this.streamed;
	}

	private static ScriptDigest digestOf(List<Part> parts) {
		ScriptDigest digest = new ScriptDigest();
		parts.forEach((part) -> part.addTo(digest));
		return digest;
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

	/**
	 * A statement, or where a segment ends.
	 *
	 * @param sql the statement, or {@code null} for the end of a segment
	 */
	private record Part(@Nullable String sql) {

		static final Part COMMIT = new Part(null);

		void addTo(ScriptDigest digest) {
			if (this.sql != null) {
				digest.addStatement(this.sql);
			}
			else {
				digest.addMarker(SqlPart.Marker.Kind.COMMIT);
			}
		}

	}

}
