package io.sqlbot.migrate.schema;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A trigger of a table or of a view.
 *
 * @param name its name
 * @param timing {@code BEFORE}, {@code AFTER} or {@code INSTEAD OF}
 * @param events the events, such as {@code INSERT} or {@code UPDATE OF "a"}
 * @param clauses what stands between the table and the condition, such as
 * {@code FOR EACH ROW}
 * @param condition for which rows it fires, or {@code null} for all
 * @param call the function and its arguments
 * @param traits what else is to be said of it
 * @param comment what is said about it, or {@code null}
 */
public record Trigger(Identifier name, String timing, List<String> events, List<String> clauses,
		@Nullable String condition, String call, Set<Trait> traits, @Nullable String comment) {

	public Trigger {
		events = List.copyOf(events);
		clauses = List.copyOf(clauses);
		traits = Set.copyOf(traits);
	}

	/** What may be said of a trigger. */
	public enum Trait {

		/** It is a constraint trigger. */
		CONSTRAINT,

		/** It belongs to the partitioned table's. */
		INHERITED,

		/** It does not fire. */
		DISABLED,

		/** It fires while changes are replicated, and only then. */
		REPLICA,

		/** It fires while changes are replicated, too. */
		ALWAYS

	}

}
