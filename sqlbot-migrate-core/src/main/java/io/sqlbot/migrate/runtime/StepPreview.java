package io.sqlbot.migrate.runtime;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import io.sqlbot.migrate.PlannedAction;
import io.sqlbot.migrate.PlannedSegment;
import io.sqlbot.migrate.operation.CopyData;
import io.sqlbot.migrate.operation.ExecuteSql;
import io.sqlbot.migrate.operation.Operation;
import io.sqlbot.migrate.operation.OperationSink;
import io.sqlbot.migrate.operation.StatementLocks;
import io.sqlbot.migrate.revision.Direction;
import io.sqlbot.migrate.script.PreparedRevision;
import io.sqlbot.migrate.sql.OperationSql;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Notes what one revision would do, segment by segment, as {@link StepRunner} runs it.
 */
final class StepPreview implements OperationSink {

	private final PreparedRevision revision;

	private final LockTargets targets;

	private final int committed;

	private final List<PlannedSegment> segments = new ArrayList<>();

	private final Set<String> created = new HashSet<>();

	private List<PlannedAction> actions = new ArrayList<>();

	private int segment = 1;

	StepPreview(PreparedRevision revision, LockTargets targets, int committed) {
		this.revision = revision;
		this.targets = targets;
		this.committed = committed;
	}

	List<PlannedSegment> of(Direction direction) {
		try {
			this.revision.run(direction, this);
		}
		catch (RestUnknownException ex) {
			this.actions.add(new PlannedAction.JavaCode(true));
		}
		if (!this.actions.isEmpty() || this.segments.isEmpty()) {
			endSegment(true);
		}
		return this.segments;
	}

	@Override
	public void accept(Operation operation) {
		if (operation.isTransactional()) {
			add(operation);
			return;
		}
		if (!this.actions.isEmpty()) {
			endSegment(true);
		}
		add(operation);
		endSegment(false);
	}

	@Override
	public void commit() {
		endSegment(true);
	}

	@Override
	public JdbcTemplate jdbc() {
		throw new RestUnknownException();
	}

	@Override
	public void jdbc(Consumer<JdbcTemplate> work) {
		this.actions.add(new PlannedAction.JavaCode(false));
	}

	@Override
	public boolean isOffline() {
		return false;
	}

	private void add(Operation operation) {
		int line = (operation instanceof ExecuteSql statement) ? statement.line()
				: (operation instanceof CopyData copy) ? copy.line() : 0;
		for (String sql : OperationSql.of(operation)) {
			StatementLocks locks = this.targets.resolve(sql, this.created);
			this.created.addAll(locks.created());
			this.actions.add(new PlannedAction.Statement(shown(sql), line, locks));
		}
	}

	private String shown(String sql) {
		return this.revision.header().sensitive() ? sql.split("\\s", 2)[0] + " ..." : sql;
	}

	private void endSegment(boolean transactional) {
		this.segments
			.add(new PlannedSegment(this.segment, transactional, this.segment <= this.committed, this.actions));
		this.actions = new ArrayList<>();
		this.created.clear();
		this.segment++;
	}

	/**
	 * Leaves a revision that can't go on without a database.
	 */
	private static final class RestUnknownException extends RuntimeException {

		private static final long serialVersionUID = 1L;

		RestUnknownException() {
			super("op.jdbc() has no database while a plan is made", null, false, false);
		}

	}

}
