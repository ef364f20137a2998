package io.sqlbot.migrate.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

/**
 * Refuses two rows for which all comparisons hold (the PostgreSQL manual, CREATE TABLE,
 * EXCLUDE).
 *
 * @param method the index method, or {@code null} for the default
 * @param elements what is compared, at least one when it is used
 * @param include columns that its index holds beside the key
 * @param condition the rows that it looks at, or {@code null} for all
 * @param attributes name and deferral
 */
public record Exclude(@Nullable Identifier method, List<Element> elements, List<Identifier> include,
		@Nullable String condition, ConstraintAttributes attributes) implements Constraint {

	public Exclude {
		elements = List.copyOf(elements);
		include = List.copyOf(include);
	}

	/**
	 * An exclusion constraint without elements yet, for static import.
	 * @param method the index method, as a rule {@code gist}
	 * @return the constraint
	 */
	public static Exclude exclude(String method) {
		return new Exclude(Identifier.of("method", method), List.of(), List.of(), null, ConstraintAttributes.NONE);
	}

	/**
	 * Compare a column.
	 * @param name the column
	 * @param operator the operator, such as {@code =} or {@code &&}
	 * @return the changed copy
	 */
	public Exclude column(String name, String operator) {
		return column(name, operator, (key) -> key);
	}

	/**
	 * Compare a column.
	 * @param name the column
	 * @param operator the operator, such as {@code =} or {@code &&}
	 * @param options operator class, collation and order of the index
	 * @return the changed copy
	 */
	public Exclude column(String name, String operator, UnaryOperator<IndexKey> options) {
		return with(new Element(options.apply(IndexKey.column(name)), operator));
	}

	/**
	 * Compare an expression.
	 * @param sql the expression over the row
	 * @param operator the operator, such as {@code =} or {@code &&}
	 * @return the changed copy
	 */
	public Exclude expression(String sql, String operator) {
		return expression(sql, operator, (key) -> key);
	}

	/**
	 * Compare an expression in a way of its own.
	 * @param sql the expression over the row
	 * @param operator the operator
	 * @param options operator class, collation and the like
	 * @return the changed copy
	 */
	public Exclude expression(String sql, String operator, UnaryOperator<IndexKey> options) {
		return with(new Element(options.apply(IndexKey.expression(sql)), operator));
	}

	/**
	 * Look at some rows only.
	 * @param sql the condition that these rows meet
	 * @return the changed copy
	 */
	public Exclude where(String sql) {
		return new Exclude(this.method, this.elements, this.include, Arguments.notBlank("where", sql), this.attributes);
	}

	/**
	 * Keep further columns in its index, for index-only scans.
	 * @param names the columns, at least one
	 * @return the changed copy
	 */
	public Exclude include(String... names) {
		return new Exclude(this.method, this.elements, Identifier.listOf("names", names), this.condition,
				this.attributes);
	}

	@Override
	public Exclude named(String name) {
		return with(this.attributes.named(name));
	}

	/**
	 * Let a transaction put the check off.
	 * @return the changed copy
	 */
	public Exclude deferrable() {
		return with(this.attributes.checked(ConstraintAttributes.Deferral.DEFERRABLE));
	}

	/**
	 * Check at the end of the transaction.
	 * @return the changed copy
	 */
	public Exclude initiallyDeferred() {
		return with(this.attributes.checked(ConstraintAttributes.Deferral.DEFERRABLE_INITIALLY_DEFERRED));
	}

	/**
	 * Say something about it.
	 * @param text the comment
	 * @return the changed copy
	 */
	public Exclude comment(String text) {
		return with(this.attributes.commented(text));
	}

	private Exclude with(Element added) {
		List<Element> all = new ArrayList<>(this.elements);
		all.add(added);
		return new Exclude(this.method, all, this.include, this.condition, this.attributes);
	}

	private Exclude with(ConstraintAttributes changed) {
		return new Exclude(this.method, this.elements, this.include, this.condition, changed);
	}

	/**
	 * One comparison.
	 *
	 * @param key what is compared
	 * @param operator the operator
	 */
	public record Element(IndexKey key, String operator) {

		public Element {
			Arguments.notBlank("operator", operator);
		}

	}

}
