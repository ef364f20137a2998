package io.sqlbot.migrate.script;

import java.lang.reflect.Modifier;
import java.util.function.Supplier;
import java.util.stream.Stream;

import io.sqlbot.migrate.Migration;
import io.sqlbot.migrate.Operations;
import io.sqlbot.migrate.Reversal;
import io.sqlbot.migrate.ReversibleMigration;
import io.sqlbot.migrate.error.InvalidRevisionClassException;
import io.sqlbot.migrate.error.IrreversibleChangeException;
import io.sqlbot.migrate.error.MalformedRevisionException;
import io.sqlbot.migrate.operation.Operation;
import io.sqlbot.migrate.operation.OperationSink;
import io.sqlbot.migrate.revision.Direction;
import io.sqlbot.migrate.sql.OperationSql;
import org.jspecify.annotations.Nullable;

import org.springframework.util.ClassUtils;

/**
 * A revision in a Java class, which is not loaded before the revision is prepared.
 *
 * @param header the header
 * @param type gives the class
 * @param instance gives the object to run
 */
record JavaRevision(RevisionHeader header, Supplier<? extends Class<?>> type,
		Supplier<? extends Migration> instance) implements RevisionScript {

	// of the SQL that can't be taken back, which may be long
	private static final int SHOWN = 200;

	@Override
	public PreparedRevision prepare() {
		Migration migration = this.instance.get();
		if (migration instanceof ReversibleMigration reversible && derivesDowngrade(migration)) {
			verifyReversal(reversible);
		}
		return new Prepared(this.header, migration, record(migration));
	}

	@Override
	public @Nullable String checksum() {
		return recordUnlessInjected().checksumText();
	}

	@Override
	public @Nullable String text() {
		return this.header.sensitive() ? null : recordUnlessInjected().text();
	}

	private JavaRecording recordUnlessInjected() {
		try {
			boolean safe = JavaRecording.isSafeFor(this.type.get());
			return safe ? record(this.instance.get()) : JavaRecording.NONE;
		}
		catch (RuntimeException ex) {
			// it was applied long ago, and nothing needs its object any more
			return JavaRecording.NONE;
		}
	}

	// not through a proxy, which may do more than call the body
	private JavaRecording record(Migration migration) {
		boolean safe = migration.getClass() == this.type.get() && JavaRecording.isSafeFor(migration.getClass());
		return safe ? JavaRecording.of(migration, hasDowngrade(migration), this.header.source()) : JavaRecording.NONE;
	}

	private void verifyReversal(ReversibleMigration migration) {
		Reversal reversal;
		try {
			reversal = Reversal.of(migration);
		}
		catch (RuntimeException ex) {
			boolean hidden = this.header.sensitive();
			throw new InvalidRevisionClassException(migration.getClass().getName(),
					"its change(Operations) fails when it is recorded without a database ("
							+ (hidden ? ex.getClass().getName() : ex.getMessage()) + ").",
					"Let it only issue operations, and put what reads the database into op.reversibly(...).",
					hidden ? null : ex);
		}
		Operation irreversible = reversal.irreversible();
		String obstacle = reversal.obstacle();
		if (irreversible != null && obstacle != null) {
			throw new IrreversibleChangeException(this.header.id(), migration.getClass().getName(), shown(irreversible),
					obstacle);
		}
	}

	private String shown(Operation operation) {
		if (this.header.sensitive()) {
			return operation.getClass().getSimpleName()
					+ " (its SQL is not shown, as the revision is marked sensitive)";
		}
		String sql = String.join("; ", OperationSql.of(operation));
		return (sql.length() > SHOWN) ? sql.substring(0, SHOWN) + "..." : sql;
	}

	private static boolean hasDowngrade(Migration migration) {
		return declaringDowngrade(migration) != Migration.class;
	}

	private static boolean derivesDowngrade(Migration migration) {
		return declaringDowngrade(migration) == ReversibleMigration.class;
	}

	private static Class<?> declaringDowngrade(Migration migration) {
		try {
			// a proxy's class declares every method itself
			return ClassUtils.getUserClass(migration).getMethod("downgrade", Operations.class).getDeclaringClass();
		}
		catch (NoSuchMethodException ex) {
			throw new InvalidRevisionClassException(migration.getClass().getName(),
					"its method downgrade(Operations) is missing.", "Compile it against this version.", ex);
		}
	}

	private record Prepared(RevisionHeader header, Migration migration,
			JavaRecording recording) implements PreparedRevision {

		@Override
		public boolean hasDowngrade() {
			return JavaRevision.hasDowngrade(this.migration);
		}

		@Override
		public boolean isJava() {
			return true;
		}

		@Override
		public boolean isRecordable() {
			Class<?> type = this.migration.getClass();
			return Stream.of(type.getDeclaredConstructors()).allMatch((it) -> it.getParameterCount() == 0)
					&& Stream.<Class<?>>iterate(type, (at) -> at != null, Class::getSuperclass)
						.flatMap((at) -> Stream.of(at.getDeclaredFields()))
						.allMatch((field) -> Modifier.isStatic(field.getModifiers()));
		}

		@Override
		public boolean isRecorded(Direction direction) {
			Checksum checksum = this.recording.checksum();
			return checksum != null && checksum.has(direction);
		}

		@Override
		public @Nullable String checksum() {
			return this.recording.checksumText();
		}

		@Override
		public @Nullable String text() {
			return this.header.sensitive() ? null : this.recording.text();
		}

		@Override
		public void run(Direction direction, OperationSink sink) {
			Operations op = Operations.into(new ScriptSink(sink, this.header.source()));
			try {
				if (direction == Direction.UPGRADE) {
					this.migration.upgrade(op);
				}
				else {
					this.migration.downgrade(op);
				}
			}
			catch (MalformedRevisionException ex) {
				throw this.header.sensitive() ? ex.withoutProblem() : ex;
			}
		}

	}

}
