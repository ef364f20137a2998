package io.sqlbot.migrate.operation;

import java.util.ArrayList;
import java.util.List;

import io.sqlbot.migrate.schema.Arguments;
import io.sqlbot.migrate.schema.Check;
import io.sqlbot.migrate.schema.ColumnDefault;
import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * What a domain adds to its base type (the PostgreSQL manual, section 8.18). Every method
 * returns a changed copy.
 *
 * @param collation how its text is compared and sorted, or {@code null}
 * @param defaultTo the default, or {@code null}
 * @param notNull whether it refuses NULL
 * @param checks what values must meet, written with {@code VALUE}
 * @param comment what is said about it, or {@code null}
 */
public record DomainOptions(@Nullable QualifiedName collation, @Nullable ColumnDefault defaultTo, boolean notNull,
		List<Check> checks, @Nullable String comment) {

	/** The base type under another name. */
	public static final DomainOptions DEFAULTS = new DomainOptions(null, null, false, List.of(), null);

	public DomainOptions {
		checks = List.copyOf(checks);
	}

	/**
	 * Compare and sort its text by a collation.
	 * @param name the collation's name
	 * @return the changed copy
	 */
	public DomainOptions collate(String name) {
		return collate(new QualifiedName(null, Identifier.of("collation", name)));
	}

	/**
	 * Compare and sort its text by a collation.
	 * @param name the collation's name, with its schema
	 * @return the changed copy
	 */
	public DomainOptions collate(QualifiedName name) {
		return new DomainOptions(Arguments.notNull("collation", name), this.defaultTo, this.notNull, this.checks,
				this.comment);
	}

	/**
	 * Give it a constant default.
	 * @param value the value
	 * @return the changed copy
	 * @throws IllegalStateException if it has a default already
	 */
	public DomainOptions defaultValue(Object value) {
		return withDefault(new ColumnDefault.Value(value));
	}

	/**
	 * Give it a default that PostgreSQL evaluates.
	 * @param sql the expression
	 * @return the changed copy
	 * @throws IllegalStateException if it has a default already
	 */
	public DomainOptions defaultExpression(String sql) {
		return withDefault(new ColumnDefault.Expression(sql));
	}

	/**
	 * Refuse NULL. PostgreSQL's manual advises against it: an outer join yields NULL all
	 * the same.
	 * @return the changed copy
	 */
	public DomainOptions refuseNull() {
		return new DomainOptions(this.collation, this.defaultTo, true, this.checks, this.comment);
	}

	/**
	 * Refuse values.
	 * @param check the condition, written with {@code VALUE}, and its name
	 * @return the changed copy
	 */
	public DomainOptions check(Check check) {
		List<Check> all = new ArrayList<>(this.checks);
		all.add(Arguments.notNull("check", check));
		return new DomainOptions(this.collation, this.defaultTo, this.notNull, all, this.comment);
	}

	/**
	 * Say something about it.
	 * @param text the comment
	 * @return the changed copy
	 */
	public DomainOptions comment(String text) {
		return new DomainOptions(this.collation, this.defaultTo, this.notNull, this.checks,
				Arguments.notNull("text", text));
	}

	private DomainOptions withDefault(ColumnDefault value) {
		if (this.defaultTo != null) {
			throw new IllegalStateException("The domain has a default already");
		}
		return new DomainOptions(this.collation, value, this.notNull, this.checks, this.comment);
	}

}
