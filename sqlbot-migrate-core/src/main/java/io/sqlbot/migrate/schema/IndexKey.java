package io.sqlbot.migrate.schema;

import org.jspecify.annotations.Nullable;

/**
 * One column or expression of an index (the PostgreSQL manual, CREATE INDEX). Every
 * method returns a changed copy.
 *
 * @param sql the quoted column, or the expression in parentheses
 * @param collation the collation, or {@code null} for the column's own
 * @param operatorClass the operator class as it is written, or {@code null} for the
 * default
 * @param order the order, or {@code null} for ascending
 * @param nulls where NULLs go, or {@code null} for the default
 */
public record IndexKey(String sql, @Nullable QualifiedName collation, @Nullable String operatorClass,
		@Nullable Order order, @Nullable Nulls nulls) {

	/**
	 * A column.
	 * @param name the column's name
	 * @return the key
	 */
	public static IndexKey column(String name) {
		return new IndexKey(Identifier.of("column", name).quoted(), null, null, null, null);
	}

	/**
	 * An expression over the row.
	 * @param sql the expression, with or without parentheses around it, without an order
	 * @return the key
	 */
	public static IndexKey expression(String sql) {
		return new IndexKey("(" + Arguments.notBlank("expression", sql) + ")", null, null, null, null);
	}

	/**
	 * Use a collation of its own.
	 * @param name the collation's name
	 * @return the changed copy
	 */
	public IndexKey collate(String name) {
		return collate(new QualifiedName(null, Identifier.of("collation", name)));
	}

	/**
	 * Use a collation of its own.
	 * @param name the collation's name, with its schema
	 * @return the changed copy
	 */
	public IndexKey collate(QualifiedName name) {
		return new IndexKey(this.sql, Arguments.notNull("collation", name), this.operatorClass, this.order, this.nulls);
	}

	/**
	 * Use an operator class, such as {@code text_pattern_ops} or
	 * {@code vector_cosine_ops}.
	 * @param name the operator class as SQL, with its schema and parameters where it has
	 * any
	 * @return the changed copy
	 */
	public IndexKey operatorClass(String name) {
		return new IndexKey(this.sql, this.collation, Arguments.notBlank("operatorClass", name), this.order,
				this.nulls);
	}

	/**
	 * Sort the greatest first.
	 * @return the changed copy
	 */
	public IndexKey descending() {
		return new IndexKey(this.sql, this.collation, this.operatorClass, Order.DESC, this.nulls);
	}

	/**
	 * Put NULLs first.
	 * @return the changed copy
	 */
	public IndexKey nullsFirst() {
		return new IndexKey(this.sql, this.collation, this.operatorClass, this.order, Nulls.FIRST);
	}

	/**
	 * Put NULLs last.
	 * @return the changed copy
	 */
	public IndexKey nullsLast() {
		return new IndexKey(this.sql, this.collation, this.operatorClass, this.order, Nulls.LAST);
	}

	/**
	 * How the key is written in CREATE INDEX.
	 * @return the key's text
	 */
	public String definition() {
		StringBuilder text = new StringBuilder(this.sql);
		if (this.collation != null) {
			text.append(" COLLATE ").append(this.collation.quoted());
		}
		if (this.operatorClass != null) {
			text.append(' ').append(this.operatorClass);
		}
		if (this.order != null) {
			text.append(' ').append(this.order);
		}
		if (this.nulls != null) {
			text.append(" NULLS ").append(this.nulls);
		}
		return text.toString();
	}

	/**
	 * An order.
	 */
	public enum Order {

		/** The least first. */
		ASC,

		/** The greatest first. */
		DESC

	}

	/**
	 * Where NULLs go.
	 */
	public enum Nulls {

		/** Before all values. */
		FIRST,

		/** After all values. */
		LAST

	}

}
