package io.sqlbot.migrate.operation;

import io.sqlbot.migrate.schema.Arguments;
import io.sqlbot.migrate.schema.PartitionBound;
import io.sqlbot.migrate.schema.QualifiedName;

/**
 * Makes a table a partition of another.
 *
 * @param table the partitioned table
 * @param partition the table that becomes a partition
 * @param bound the rows that it holds
 */
public record AttachPartition(QualifiedName table, QualifiedName partition, PartitionBound bound) implements Operation {

	public AttachPartition {
		Arguments.notNull("bound", bound);
	}

	@Override
	public Inverse inverse() {
		return Inverse.by(new DetachPartition(this.table, this.partition, DetachPartition.Mode.AT_ONCE, this.bound));
	}

}
