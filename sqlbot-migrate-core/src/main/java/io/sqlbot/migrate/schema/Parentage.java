package io.sqlbot.migrate.schema;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Where a table stands among others.
 *
 * @param inherits the tables that it inherits from, in order
 * @param partitionOf the partitioned table that it is a part of, or {@code null}
 * @param bound the rows that it holds as a partition, or {@code null}
 * @param partitionedBy how it is partitioned itself, such as {@code RANGE (day)}, or
 * {@code null}
 * @param ofType the composite type that its columns are of, or {@code null}
 */
public record Parentage(List<QualifiedName> inherits, @Nullable QualifiedName partitionOf,
		@Nullable PartitionBound bound, @Nullable String partitionedBy, @Nullable String ofType) {

	/** On its own. */
	public static final Parentage NONE = new Parentage(List.of(), null, null, null, null);

	public Parentage {
		inherits = List.copyOf(inherits);
	}

}
