package io.sqlbot.migrate.boot.cli;

import java.io.PrintStream;
import java.util.Locale;

import io.sqlbot.migrate.MigrationPlan;
import io.sqlbot.migrate.PlannedAction;
import io.sqlbot.migrate.PlannedSegment;
import io.sqlbot.migrate.PlannedStep;
import io.sqlbot.migrate.engine.Revisions;
import io.sqlbot.migrate.operation.StatementLock;
import io.sqlbot.migrate.operation.StatementLocks;
import io.sqlbot.migrate.operation.TableWork;

/**
 * A plan for people.
 *
 * @param out where to
 * @param paint the colours
 * @param revisions the revisions
 */
record PlanText(PrintStream out, Paint paint, Revisions revisions) {

	void print(MigrationPlan plan) {
		this.out.println(RunAnswer.place(plan.before(), this.revisions)
				+ (plan.steps().isEmpty() ? ": nothing to do" : ": " + steps(plan.steps().size())));
		if (plan.createsTables()) {
			this.out.println("The version table or the history table is missing, and would be created.");
		}
		for (int number = 1; number <= plan.steps().size(); number++) {
			this.out.println();
			step(plan.steps().get(number - 1), number + "/" + plan.steps().size());
		}
		if (!plan.steps().isEmpty()) {
			this.out.println();
			this.out.println(RunAnswer.place(plan.after(), this.revisions) + " in the end");
		}
	}

	private static String steps(int count) {
		return (count == 1) ? "1 step" : count + " steps";
	}

	private void step(PlannedStep step, String number) {
		String message = step.revision().message();
		this.out.println("[" + number + "] " + step.direction().name().toLowerCase(Locale.ROOT) + " "
				+ this.paint.id(step.revision().id()) + (message.isEmpty() ? "" : ", " + message));
		for (PlannedSegment segment : step.segments()) {
			segment(segment, step.segments().size());
		}
	}

	private void segment(PlannedSegment segment, int count) {
		if (count > 1 || !segment.isTransactional() || segment.isCommitted()) {
			this.out.println("  segment " + segment.number() + " of " + count
					+ (segment.isTransactional() ? "" : ", outside of a transaction")
					+ (segment.isCommitted() ? ", committed by an earlier run" : ""));
		}
		if (segment.actions().isEmpty()) {
			this.out.println("  (no statement)");
		}
		for (PlannedAction action : segment.actions()) {
			if (action instanceof PlannedAction.Statement statement) {
				this.out.print(statement.sql().strip().indent(4));
				locks(statement.locks());
			}
			else if (action instanceof PlannedAction.JavaCode code) {
				this.out.println("    (Java code works on the database here"
						+ (code.hidesRest() ? "; what follows in this revision is not known)" : ")"));
			}
		}
	}

	private void locks(StatementLocks locks) {
		for (StatementLock lock : locks.locks()) {
			this.out.println("      -- locks " + target(lock) + ": " + mode(lock) + work(lock.work()));
		}
		if (!locks.isComplete()) {
			this.out.println("      -- it may take locks that are not told here");
		}
	}

	private static String target(StatementLock lock) {
		String part = (lock.part() != null) ? "." + lock.part() : "";
		return switch (lock.target()) {
			case RELATION -> lock.name();
			case INDEX -> "index " + lock.name();
			case TABLE_OF_INDEX -> "the table of index " + lock.name();
			case INDEXES_OF_TABLE -> "the indexes of " + lock.name();
			case REFERENCED_BY_TABLE -> "the tables that " + lock.name() + " refers to";
			case REFERENCED_BY_COLUMN -> "the tables that " + lock.name() + part + " refers to";
			case REFERRING_TO_COLUMN -> "the tables that refer to " + lock.name() + part;
			case REFERENCED_BY_CONSTRAINT -> "the table that the constraint " + lock.name() + part + " refers to";
		};
	}

	private String mode(StatementLock lock) {
		if (lock.mode().blocksReads()) {
			return this.paint.failure(lock.mode().sql() + ", blocks reads and writes");
		}
		return lock.mode().sql() + (lock.mode().blocksWrites() ? ", blocks writes" : "");
	}

	private static String work(TableWork work) {
		return switch (work) {
			case NONE -> "";
			case SCAN -> "; reads all rows";
			case MAY_REWRITE -> "; may write the table anew";
			case REWRITE -> "; writes the table anew";
		};
	}

}
