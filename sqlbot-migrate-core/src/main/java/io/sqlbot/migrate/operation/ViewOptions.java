package io.sqlbot.migrate.operation;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import io.sqlbot.migrate.schema.Arguments;
import io.sqlbot.migrate.schema.Identifier;
import org.jspecify.annotations.Nullable;

/**
 * The options of CREATE VIEW and CREATE MATERIALIZED VIEW. Every method returns a changed
 * copy.
 *
 * @param columns the names of its columns, none to take those of the query
 * @param traits what kind of view it is
 * @param storage parameters of both, method and tablespace of a materialized one
 * @param comment what is said about it, or {@code null}
 */
public record ViewOptions(List<Identifier> columns, Set<Trait> traits, StorageOptions storage,
		@Nullable String comment) {

	/** PostgreSQL's defaults. */
	public static final ViewOptions DEFAULTS = new ViewOptions(List.of(), Set.of(), StorageOptions.DEFAULTS, null);

	public ViewOptions {
		columns = List.copyOf(columns);
		traits = Set.copyOf(traits);
	}

	/**
	 * Name its columns.
	 * @param names the names, as many as the query has columns
	 * @return the changed copy
	 */
	public ViewOptions columns(String... names) {
		return new ViewOptions(Identifier.listOf("columns", names), this.traits, this.storage, this.comment);
	}

	/**
	 * Do nothing where the name is taken; materialized views only.
	 * @return the changed copy
	 */
	public ViewOptions ifNotExists() {
		return with(Trait.IF_NOT_EXISTS);
	}

	/**
	 * Leave it empty until it is refreshed; materialized views only.
	 * @return the changed copy
	 */
	public ViewOptions withNoData() {
		return with(Trait.WITH_NO_DATA);
	}

	/**
	 * Let the query name the view itself, as WITH RECURSIVE does.
	 * @return the changed copy
	 */
	public ViewOptions recursive() {
		return with(Trait.RECURSIVE);
	}

	/**
	 * Refuse rows that are written through the view but that it would not show.
	 * @return the changed copy
	 */
	public ViewOptions withCheckOption() {
		return with(Trait.CHECK_OPTION);
	}

	/**
	 * Set a parameter, such as {@code security_invoker}, {@code security_barrier} or
	 * {@code fillfactor}.
	 * @param parameter its name
	 * @param value its value
	 * @return the changed copy
	 */
	public ViewOptions with(String parameter, Object value) {
		return new ViewOptions(this.columns, this.traits, this.storage.with(parameter, value), this.comment);
	}

	/**
	 * Keep it by another access method; materialized views only.
	 * @param method the method's name
	 * @return the changed copy
	 */
	public ViewOptions using(String method) {
		return new ViewOptions(this.columns, this.traits, this.storage.using(method), this.comment);
	}

	/**
	 * Keep it in a tablespace; materialized views only.
	 * @param name the tablespace's name
	 * @return the changed copy
	 */
	public ViewOptions tablespace(String name) {
		return new ViewOptions(this.columns, this.traits, this.storage.in(name), this.comment);
	}

	/**
	 * Say something about it.
	 * @param text the comment
	 * @return the changed copy
	 */
	public ViewOptions comment(String text) {
		return new ViewOptions(this.columns, this.traits, this.storage, Arguments.notNull("text", text));
	}

	// the options that only one of the two kinds takes
	void verify(boolean materialized) {
		for (Trait trait : this.traits) {
			if (trait.materialized != materialized) {
				throw new IllegalArgumentException("'" + trait.name().toLowerCase(Locale.ROOT).replace('_', ' ')
						+ "' is for " + (materialized ? "ordinary views" : "materialized views") + " only");
			}
		}
		if (!materialized && (this.storage.method() != null || this.storage.tablespace() != null)) {
			throw new IllegalArgumentException("'using' and 'tablespace' are for materialized views only");
		}
		if (this.traits.contains(Trait.RECURSIVE) && this.columns.isEmpty()) {
			throw new IllegalArgumentException("'columns' of a recursive view must not be empty");
		}
	}

	private ViewOptions with(Trait trait) {
		Set<Trait> all = EnumSet.of(trait);
		all.addAll(this.traits);
		return new ViewOptions(this.columns, all, this.storage, this.comment);
	}

	/**
	 * What kind of view it is.
	 */
	public enum Trait {

		/** Nothing happens where the name is taken. */
		IF_NOT_EXISTS(true),

		/** It is empty. */
		WITH_NO_DATA(true),

		/** The query names the view. */
		RECURSIVE(false),

		/** Rows that it would not show are refused. */
		CHECK_OPTION(false);

		private final boolean materialized;

		Trait(boolean materialized) {
			this.materialized = materialized;
		}

	}

}
