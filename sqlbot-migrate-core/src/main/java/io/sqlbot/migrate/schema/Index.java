package io.sqlbot.migrate.schema;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * An index of a table or of a materialized view.
 *
 * @param name its name, in the schema of its table
 * @param keys the columns and expressions in order
 * @param include columns that it holds beside the key
 * @param condition which rows it holds, or {@code null} for all
 * @param traits what else is to be said of it
 * @param storage method, parameters and tablespace
 * @param comment what is said about it, or {@code null}
 */
public record Index(Identifier name, List<IndexKey> keys, List<Identifier> include, @Nullable String condition,
		Set<Trait> traits, StorageSettings storage, @Nullable String comment) {

	public Index {
		keys = List.copyOf(keys);
		include = List.copyOf(include);
		traits = Set.copyOf(traits);
	}

	/**
	 * Return whether it has a trait.
	 * @param trait the trait
	 * @return whether it has it
	 */
	public boolean has(Trait trait) {
		return this.traits.contains(trait);
	}

	/** What may be said of an index. */
	public enum Trait {

		/** Equal keys are refused. */
		UNIQUE,

		/** Two NULLs are equal. */
		NULLS_NOT_DISTINCT,

		/** It is not used: a build failed, or is still going on. */
		INVALID,

		/** It is part of an index of the parent of its partition. */
		INHERITED,

		/** CLUSTER orders the table by it. */
		CLUSTERED,

		/** It identifies rows for logical replication. */
		REPLICA_IDENTITY

	}

}
