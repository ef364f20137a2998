package io.sqlbot.migrate.operation;

import io.sqlbot.migrate.schema.PartitionBound;
import io.sqlbot.migrate.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * Makes a partition a table of its own.
 *
 * @param table the partitioned table
 * @param partition the partition
 * @param mode how it is detached
 * @param bound the rows that it holds, or {@code null} where that is not known
 */
public record DetachPartition(QualifiedName table, QualifiedName partition, Mode mode,
		@Nullable PartitionBound bound) implements Operation {

	@Override
	public boolean isTransactional() {
		return this.mode != Mode.CONCURRENTLY;
	}

	@Override
	public Inverse inverse() {
		if (this.bound == null) {
			return Inverse.none("It is not known which rows the partition '" + this.partition
					+ "' held: give its bound with the operation.");
		}
		return Inverse.by(new AttachPartition(this.table, this.partition, this.bound));
	}

	/**
	 * How a partition is detached.
	 */
	public enum Mode {

		/** In one step, while others wait. */
		AT_ONCE,

		/** In two steps, while others go on. */
		CONCURRENTLY,

		/** Completes what was interrupted. */
		FINALIZE

	}

}
