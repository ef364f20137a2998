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
 * @param instance gives the object to run
 */
record JavaRevision(RevisionHeader header, Supplier<? extends Migration> instance) implements RevisionScript {

	// of the SQL that can't be taken back, which may be long
	private static final int SHOWN = 200;

	@Override
	public PreparedRevision prepare() {
		Migration migration = this.instance.get();
		if (migration instanceof ReversibleMigration reversible && derivesDowngrade(migration)) {
			verifyReversal(reversible);
		}
		return new Prepared(this.header, migration);
	}

	private void verifyReversal(ReversibleMigration migration) {
		Reversal reversal;
		try {
			reversal = Reversal.of(migration);
		}
		catch (RuntimeException ex) {
			throw new InvalidRevisionClassException(migration.getClass().getName(),
					"its change(Operations) fails when it is recorded without a database (" + ex.getMessage() + ").",
					"Let it only issue operations, and put what reads the database into op.reversibly(...).", ex);
		}
		Operation irreversible = reversal.irreversible();
		String obstacle = reversal.obstacle();
		if (irreversible != null && obstacle != null) {
			String sql = String.join("; ", OperationSql.of(irreversible));
			String begin = (sql.length() > SHOWN) ? sql.substring(0, SHOWN) + "..." : sql;
			throw new IrreversibleChangeException(this.header.id(), migration.getClass().getName(), begin, obstacle);
		}
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

	private record Prepared(RevisionHeader header, Migration migration) implements PreparedRevision {

		@Override
		public boolean hasDowngrade() {
			return declaringDowngrade(this.migration) != Migration.class;
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
		public @Nullable String checksum() {
			return null;
		}

		@Override
		public @Nullable String text() {
			return null;
		}

		@Override
		public void run(Direction direction, OperationSink sink) {
			Operations op = Operations.into(new ScriptSink(sink, this.header.source()));
			if (direction == Direction.UPGRADE) {
				this.migration.upgrade(op);
			}
			else {
				this.migration.downgrade(op);
			}
		}

	}

}
