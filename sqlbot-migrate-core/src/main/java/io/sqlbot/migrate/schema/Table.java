package io.sqlbot.migrate.schema;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A table: ordinary, partitioned, a partition, or foreign.
 *
 * @param name its name
 * @param columns the columns in order
 * @param constraints the constraints, by name; NOT NULL is with the columns
 * @param indexes the indexes that are not behind a constraint, by name
 * @param triggers the triggers, by name
 * @param rowSecurity row security and its policies
 * @param settings parentage, storage and the rest
 * @param comment what is said about it, or {@code null}
 * @param origin whose it is
 */
public record Table(QualifiedName name, List<TableColumn> columns, List<TableConstraint> constraints,
		List<Index> indexes, List<Trigger> triggers, RowSecurity rowSecurity, Settings settings,
		@Nullable String comment, Origin origin) {

	public Table {
		columns = List.copyOf(columns);
		constraints = List.copyOf(constraints);
		indexes = List.copyOf(indexes);
		triggers = List.copyOf(triggers);
	}

	/**
	 * Return whether it is a part of a partitioned table.
	 * @return whether it is a partition
	 */
	public boolean isPartition() {
		return this.settings.parentage().partitionOf() != null;
	}

	/** What may be said of a table. */
	public enum Trait {

		/** A crash empties it. */
		UNLOGGED,

		/** Its rows are kept elsewhere, by a foreign-data wrapper. */
		FOREIGN,

		/** Logical replication tells rows apart by all columns. */
		REPLICA_IDENTITY_FULL,

		/** Logical replication does not tell rows apart. */
		REPLICA_IDENTITY_NOTHING

	}

	/**
	 * What is said of a table as a whole.
	 *
	 * @param traits what is unusual about it
	 * @param parentage inheritance and partitions
	 * @param storage method, parameters and tablespace
	 */
	public record Settings(Set<Trait> traits, Parentage parentage, StorageSettings storage) {

		/** As usual. */
		public static final Settings DEFAULTS = new Settings(Set.of(), Parentage.NONE, StorageSettings.DEFAULTS);

		public Settings {
			traits = Set.copyOf(traits);
		}

	}

}
