package io.sqlbot.migrate.operation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import io.sqlbot.migrate.schema.Arguments;
import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.PartitionBound;
import io.sqlbot.migrate.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * The options of CREATE TABLE. Every method returns a changed copy.
 *
 * @param traits what kind of table it is
 * @param parentage the tables that it belongs to, and how it is partitioned
 * @param storage access method, storage parameters, tablespace
 * @param comment what is said about it, or {@code null}
 */
public record TableOptions(Set<Trait> traits, Parentage parentage, StorageOptions storage, @Nullable String comment) {

	/** PostgreSQL's defaults. */
	public static final TableOptions DEFAULTS = new TableOptions(Set.of(), new Parentage(List.of(), null, null, null),
			StorageOptions.DEFAULTS, null);

	public TableOptions {
		traits = Set.copyOf(traits);
	}

	/**
	 * Do nothing where a table of that name exists, whatever its columns.
	 * @return the changed copy
	 */
	public TableOptions ifNotExists() {
		return with(Trait.IF_NOT_EXISTS);
	}

	/**
	 * Do without write-ahead log: faster, and empty after a crash.
	 * @return the changed copy
	 */
	public TableOptions unlogged() {
		return with(Trait.UNLOGGED);
	}

	/**
	 * Keep it until the session ends.
	 * @return the changed copy
	 */
	public TableOptions temporary() {
		return with(Trait.TEMPORARY);
	}

	/**
	 * Inherit the columns of another table (the PostgreSQL manual, section 5.11).
	 * @param table the other table's name
	 * @return the changed copy
	 */
	public TableOptions inherits(String table) {
		return inherits(new QualifiedName(null, Identifier.of("table", table)));
	}

	/**
	 * Inherit the columns of another table.
	 * @param table the other table's name
	 * @return the changed copy
	 */
	public TableOptions inherits(QualifiedName table) {
		List<QualifiedName> all = new ArrayList<>(this.parentage.inherits());
		all.add(Arguments.notNull("table", table));
		return with(new Parentage(all, this.parentage.partitionOf(), this.parentage.bound(),
				this.parentage.partitionedBy()));
	}

	/**
	 * Divide its rows among partitions (the PostgreSQL manual, section 5.12).
	 * @param key the method and the key, such as {@code range (created_at)}
	 * @return the changed copy
	 */
	public TableOptions partitionBy(String key) {
		return with(new Parentage(this.parentage.inherits(), this.parentage.partitionOf(), this.parentage.bound(),
				Arguments.notBlank("key", key)));
	}

	/**
	 * Make it a partition, with the columns of the partitioned table.
	 * @param parent the partitioned table
	 * @param bound the rows that it holds
	 * @return the changed copy
	 */
	public TableOptions partitionOf(QualifiedName parent, PartitionBound bound) {
		return with(new Parentage(this.parentage.inherits(), Arguments.notNull("parent", parent),
				Arguments.notNull("bound", bound), this.parentage.partitionedBy()));
	}

	/**
	 * Keep it by another access method than heap.
	 * @param method the method's name
	 * @return the changed copy
	 */
	public TableOptions using(String method) {
		return with(this.storage.using(method));
	}

	/**
	 * Set a storage parameter.
	 * @param parameter its name, such as {@code fillfactor}
	 * @param value its value
	 * @return the changed copy
	 */
	public TableOptions with(String parameter, Object value) {
		return with(this.storage.with(parameter, value));
	}

	/**
	 * Keep it in a tablespace.
	 * @param name the tablespace's name
	 * @return the changed copy
	 */
	public TableOptions tablespace(String name) {
		return with(this.storage.in(name));
	}

	/**
	 * Say something about it.
	 * @param text the comment
	 * @return the changed copy
	 */
	public TableOptions comment(String text) {
		return new TableOptions(this.traits, this.parentage, this.storage, Arguments.notNull("text", text));
	}

	private TableOptions with(Trait trait) {
		Set<Trait> all = EnumSet.of(trait);
		all.addAll(this.traits);
		if (all.contains(Trait.TEMPORARY) && all.contains(Trait.UNLOGGED)) {
			throw new IllegalArgumentException("'temporary' and 'unlogged' exclude each other");
		}
		return new TableOptions(all, this.parentage, this.storage, this.comment);
	}

	private TableOptions with(Parentage changed) {
		if (changed.partitionOf() != null && !changed.inherits().isEmpty()) {
			throw new IllegalArgumentException("'inherits' and 'partitionOf' exclude each other");
		}
		return new TableOptions(this.traits, changed, this.storage, this.comment);
	}

	private TableOptions with(StorageOptions changed) {
		return new TableOptions(this.traits, this.parentage, changed, this.comment);
	}

	/**
	 * What kind of table it is.
	 */
	public enum Trait {

		/** Do nothing where the name is taken. */
		IF_NOT_EXISTS,

		/** It is not in the write-ahead log. */
		UNLOGGED,

		/** It ends with the session. */
		TEMPORARY

	}

	/**
	 * The tables that it belongs to.
	 *
	 * @param inherits the tables whose columns it inherits
	 * @param partitionOf the table of which it is a partition, or {@code null}
	 * @param bound the rows that it holds as a partition, or {@code null}
	 * @param partitionedBy how its own rows are divided, or {@code null}
	 */
	public record Parentage(List<QualifiedName> inherits, @Nullable QualifiedName partitionOf,
			@Nullable PartitionBound bound, @Nullable String partitionedBy) {

		public Parentage {
			inherits = List.copyOf(inherits);
		}

	}

}
