package io.sqlbot.migrate.operation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

import io.sqlbot.migrate.schema.Arguments;
import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.IndexKey;
import org.jspecify.annotations.Nullable;

/**
 * What CREATE INDEX says about an index (the PostgreSQL manual, CREATE INDEX). Every
 * method returns a changed copy.
 *
 * @param keys columns and expressions in order
 * @param include columns that it holds beside its key
 * @param condition the rows that it holds, or {@code null} for all
 * @param traits what kind of index it is, and how it is built
 * @param storage index method, storage parameters, tablespace
 * @param comment what is said about it, or {@code null}
 */
public record IndexDefinition(List<IndexKey> keys, List<Identifier> include, @Nullable String condition,
		Set<Trait> traits, StorageOptions storage, @Nullable String comment) {

	/** An index over nothing, to start from. */
	public static final IndexDefinition EMPTY = new IndexDefinition(List.of(), List.of(), null, Set.of(),
			StorageOptions.DEFAULTS, null);

	public IndexDefinition {
		keys = List.copyOf(keys);
		include = List.copyOf(include);
		traits = Set.copyOf(traits);
	}

	/**
	 * Add columns to the key.
	 * @param names the columns in order
	 * @return the changed copy
	 */
	public IndexDefinition columns(String... names) {
		IndexDefinition changed = this;
		for (Identifier name : Identifier.listOf("columns", names)) {
			changed = changed.column(name.text());
		}
		return changed;
	}

	/**
	 * Add a column to the key.
	 * @param name the column
	 * @return the changed copy
	 */
	public IndexDefinition column(String name) {
		return key(IndexKey.column(name));
	}

	/**
	 * Add a column to the key.
	 * @param name the column
	 * @param options operator class, collation and order
	 * @return the changed copy
	 */
	public IndexDefinition column(String name, UnaryOperator<IndexKey> options) {
		return key(options.apply(IndexKey.column(name)));
	}

	/**
	 * Add an expression to the key.
	 * @param sql the expression over the row, such as {@code lower(name)}
	 * @return the changed copy
	 */
	public IndexDefinition expression(String sql) {
		return key(IndexKey.expression(sql));
	}

	/**
	 * Add an expression to the key.
	 * @param sql the expression over the row, such as {@code lower(name)}
	 * @param options operator class, collation and order
	 * @return the changed copy
	 */
	public IndexDefinition expression(String sql, UnaryOperator<IndexKey> options) {
		return key(options.apply(IndexKey.expression(sql)));
	}

	/**
	 * Choose the index method.
	 * @param method the method, such as {@code gin} or {@code hnsw}; without it a btree
	 * @return the changed copy
	 */
	public IndexDefinition using(String method) {
		return with(this.storage.using(method));
	}

	/**
	 * Set a storage parameter.
	 * @param parameter its name, such as {@code fillfactor} or {@code lists}
	 * @param value its value
	 * @return the changed copy
	 */
	public IndexDefinition with(String parameter, Object value) {
		return with(this.storage.with(parameter, value));
	}

	/**
	 * Keep it in a tablespace.
	 * @param name the tablespace's name
	 * @return the changed copy
	 */
	public IndexDefinition tablespace(String name) {
		return with(this.storage.in(name));
	}

	/**
	 * Hold further columns, for index-only scans.
	 * @param names the columns, at least one
	 * @return the changed copy
	 */
	public IndexDefinition include(String... names) {
		List<Identifier> all = new ArrayList<>(this.include);
		all.addAll(Identifier.listOf("include", names));
		return new IndexDefinition(this.keys, all, this.condition, this.traits, this.storage, this.comment);
	}

	/**
	 * Hold some rows only.
	 * @param sql the condition that these rows meet
	 * @return the changed copy
	 */
	public IndexDefinition where(String sql) {
		return new IndexDefinition(this.keys, this.include, Arguments.notBlank("where", sql), this.traits, this.storage,
				this.comment);
	}

	/**
	 * Refuse equal rows.
	 * @return the changed copy
	 */
	public IndexDefinition unique() {
		return with(Trait.UNIQUE);
	}

	/**
	 * Take two NULLs as equal; for unique indexes.
	 * @return the changed copy
	 */
	public IndexDefinition nullsNotDistinct() {
		return with(Trait.NULLS_NOT_DISTINCT);
	}

	/**
	 * Let writers of the table go on while it is built. PostgreSQL refuses that inside a
	 * transaction, so the operation becomes a segment of its own.
	 * @return the changed copy
	 */
	public IndexDefinition concurrently() {
		return with(Trait.CONCURRENTLY);
	}

	/**
	 * Do nothing where an index of that name exists, whatever its columns.
	 * @return the changed copy
	 */
	public IndexDefinition ifNotExists() {
		return with(Trait.IF_NOT_EXISTS);
	}

	/**
	 * Leave the partitions of the table alone.
	 * @return the changed copy
	 */
	public IndexDefinition only() {
		return with(Trait.ONLY);
	}

	/**
	 * Say something about it.
	 * @param text the comment
	 * @return the changed copy
	 */
	public IndexDefinition comment(String text) {
		return new IndexDefinition(this.keys, this.include, this.condition, this.traits, this.storage,
				Arguments.notNull("text", text));
	}

	/**
	 * Whether it has a trait.
	 * @param trait the trait
	 * @return {@code true} if it has
	 */
	public boolean has(Trait trait) {
		return this.traits.contains(trait);
	}

	private IndexDefinition key(IndexKey key) {
		List<IndexKey> all = new ArrayList<>(this.keys);
		all.add(key);
		return new IndexDefinition(all, this.include, this.condition, this.traits, this.storage, this.comment);
	}

	private IndexDefinition with(Trait trait) {
		Set<Trait> all = EnumSet.of(trait);
		all.addAll(this.traits);
		return new IndexDefinition(this.keys, this.include, this.condition, all, this.storage, this.comment);
	}

	private IndexDefinition with(StorageOptions changed) {
		return new IndexDefinition(this.keys, this.include, this.condition, this.traits, changed, this.comment);
	}

	/**
	 * What kind of index it is, and how it is built.
	 */
	public enum Trait {

		/** It refuses equal rows. */
		UNIQUE,

		/** Two NULLs are equal. */
		NULLS_NOT_DISTINCT,

		/** Writers go on while it is built. */
		CONCURRENTLY,

		/** Nothing happens where the name is taken. */
		IF_NOT_EXISTS,

		/** Partitions are left alone. */
		ONLY

	}

}
