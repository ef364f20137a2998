package io.sqlbot.migrate.script;

import java.util.function.Supplier;

import io.sqlbot.migrate.Migration;
import io.sqlbot.migrate.Operations;
import io.sqlbot.migrate.error.InvalidRevisionClassException;
import io.sqlbot.migrate.operation.OperationSink;
import io.sqlbot.migrate.revision.Direction;
import org.jspecify.annotations.Nullable;

import org.springframework.util.ClassUtils;

/**
 * A revision in a Java class, which is not loaded before the revision is prepared.
 *
 * @param header the header
 * @param instance gives the object to run
 */
record JavaRevision(RevisionHeader header, Supplier<? extends Migration> instance) implements RevisionScript {

	@Override
	public PreparedRevision prepare() {
		return new Prepared(this.header, this.instance.get());
	}

	private record Prepared(RevisionHeader header, Migration migration) implements PreparedRevision {

		@Override
		public boolean hasDowngrade() {
			try {
				// a proxy's class declares every method itself
				Class<?> type = ClassUtils.getUserClass(this.migration);
				return type.getMethod("downgrade", Operations.class).getDeclaringClass() != Migration.class;
			}
			catch (NoSuchMethodException ex) {
				throw new InvalidRevisionClassException(this.migration.getClass().getName(),
						"its method downgrade(Operations) is missing.", "Compile it against this version.", ex);
			}
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
