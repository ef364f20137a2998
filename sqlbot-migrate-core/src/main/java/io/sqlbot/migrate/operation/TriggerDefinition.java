package io.sqlbot.migrate.operation;

import java.util.ArrayList;
import java.util.List;

import io.sqlbot.migrate.schema.Arguments;
import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.Literal;
import io.sqlbot.migrate.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * A trigger (the PostgreSQL manual, CREATE TRIGGER). Every method returns a changed copy.
 *
 * @param timing when it fires, as SQL
 * @param events what it fires on, as SQL
 * @param clauses what stands between table and condition, as SQL
 * @param condition the rows that it fires for, or {@code null} for all
 * @param call the function and its arguments as SQL
 * @param constraint whether it is a constraint trigger
 */
public record TriggerDefinition(String timing, List<String> events, List<String> clauses, @Nullable String condition,
		String call, boolean constraint) {

	/** A trigger of nothing, to start from. */
	public static final TriggerDefinition EMPTY = new TriggerDefinition("", List.of(), List.of(), null, "", false);

	public TriggerDefinition {
		events = List.copyOf(events);
		clauses = List.copyOf(clauses);
	}

	/**
	 * Fire before the change.
	 * @return the changed copy
	 */
	public TriggerDefinition before() {
		return timing("BEFORE");
	}

	/**
	 * Fire after the change.
	 * @return the changed copy
	 */
	public TriggerDefinition after() {
		return timing("AFTER");
	}

	/**
	 * Fire in place of a change of a view.
	 * @return the changed copy
	 */
	public TriggerDefinition insteadOf() {
		return timing("INSTEAD OF");
	}

	/**
	 * Fire when rows are inserted.
	 * @return the changed copy
	 */
	public TriggerDefinition insert() {
		return event("INSERT");
	}

	/**
	 * Fire when rows are deleted.
	 * @return the changed copy
	 */
	public TriggerDefinition delete() {
		return event("DELETE");
	}

	/**
	 * Fire when the table is emptied.
	 * @return the changed copy
	 */
	public TriggerDefinition truncate() {
		return event("TRUNCATE");
	}

	/**
	 * Fire when rows are updated.
	 * @param columns the columns that an update must name, none for any
	 * @return the changed copy
	 */
	public TriggerDefinition update(String... columns) {
		if (columns.length == 0) {
			return event("UPDATE");
		}
		List<String> names = Identifier.listOf("columns", columns).stream().map(Identifier::quoted).toList();
		return event("UPDATE OF " + String.join(", ", names));
	}

	/**
	 * Fire once for each row, not for each statement.
	 * @return the changed copy
	 */
	public TriggerDefinition forEachRow() {
		return clause("FOR EACH ROW");
	}

	/**
	 * Let the function read the changed rows as tables; before {@link #forEachRow()}.
	 * @param sql what is referenced, such as {@code OLD TABLE AS before NEW TABLE AS now}
	 * @return the changed copy
	 */
	public TriggerDefinition referencing(String sql) {
		return clause("REFERENCING " + Arguments.notBlank("referencing", sql));
	}

	/**
	 * Make it a constraint trigger, which fires at the end of the transaction.
	 * @return the changed copy
	 */
	public TriggerDefinition initiallyDeferred() {
		List<String> all = new ArrayList<>();
		all.add("DEFERRABLE INITIALLY DEFERRED");
		all.addAll(this.clauses);
		return new TriggerDefinition(this.timing, this.events, all, this.condition, this.call, true);
	}

	/**
	 * Fire for some rows only.
	 * @param sql the condition over {@code OLD} and {@code NEW}
	 * @return the changed copy
	 */
	public TriggerDefinition when(String sql) {
		return new TriggerDefinition(this.timing, this.events, this.clauses, Arguments.notBlank("when", sql), this.call,
				this.constraint);
	}

	/**
	 * Call a function, which the search path finds.
	 * @param function the function's name
	 * @param arguments what it finds in TG_ARGV
	 * @return the changed copy
	 */
	public TriggerDefinition execute(String function, String... arguments) {
		return execute(new QualifiedName(null, Identifier.of("function", function)), arguments);
	}

	/**
	 * Call a function.
	 * @param function the function's name
	 * @param arguments what it finds in TG_ARGV
	 * @return the changed copy
	 */
	public TriggerDefinition execute(QualifiedName function, String... arguments) {
		List<String> constants = List.of(arguments).stream().map(Literal::quote).toList();
		return new TriggerDefinition(this.timing, this.events, this.clauses, this.condition,
				function.quoted() + "(" + String.join(", ", constants) + ")", this.constraint);
	}

	private TriggerDefinition timing(String words) {
		return new TriggerDefinition(words, this.events, this.clauses, this.condition, this.call, this.constraint);
	}

	private TriggerDefinition event(String words) {
		List<String> all = new ArrayList<>(this.events);
		all.add(words);
		return new TriggerDefinition(this.timing, all, this.clauses, this.condition, this.call, this.constraint);
	}

	private TriggerDefinition clause(String words) {
		List<String> all = new ArrayList<>(this.clauses);
		all.add(words);
		return new TriggerDefinition(this.timing, this.events, all, this.condition, this.call, this.constraint);
	}

}
