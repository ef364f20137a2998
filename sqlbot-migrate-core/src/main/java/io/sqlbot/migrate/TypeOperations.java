package io.sqlbot.migrate;

import java.util.List;
import java.util.function.UnaryOperator;

import io.sqlbot.migrate.operation.AddEnumValue;
import io.sqlbot.migrate.operation.AlterDomain;
import io.sqlbot.migrate.operation.CreateDomain;
import io.sqlbot.migrate.operation.CreateEnum;
import io.sqlbot.migrate.operation.DomainOptions;
import io.sqlbot.migrate.operation.DropObject;
import io.sqlbot.migrate.operation.RebuildEnum;
import io.sqlbot.migrate.operation.RenameEnumValue;
import io.sqlbot.migrate.schema.Arguments;
import io.sqlbot.migrate.schema.Check;
import io.sqlbot.migrate.schema.ColumnDefault;
import io.sqlbot.migrate.schema.ColumnType;
import io.sqlbot.migrate.schema.EnumType;
import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.ObjectKind;
import io.sqlbot.migrate.schema.ObjectReference;
import io.sqlbot.migrate.schema.QualifiedName;

/**
 * Operations on enums and domains (the PostgreSQL manual, sections 8.7 and 8.18).
 */
public interface TypeOperations extends OperationTarget {

	/**
	 * Create an enum type.
	 * @param type the type's name
	 * @param labels its values in order, at least one
	 */
	default void createEnum(String type, String... labels) {
		invoke(new CreateEnum(enumType(type, labels)));
	}

	/**
	 * Create an enum type, written as columns name it.
	 * @param type the type with its values
	 */
	default void createEnum(EnumType type) {
		invoke(new CreateEnum(qualified(type)));
	}

	/**
	 * Drop an enum type, which no column may have.
	 * @param type the type's name
	 * @param labels its values, from which a {@link ReversibleMigration} creates it
	 * again; otherwise none
	 */
	default void dropEnum(String type, String... labels) {
		EnumType dropped = enumType(type, labels);
		ObjectReference object = new ObjectReference(ObjectKind.TYPE, dropped.name(), null, null);
		invoke((labels.length == 0) ? DropObject.of(object) : DropObject.of(object, new CreateEnum(dropped)));
	}

	/**
	 * Add a value at the end of an enum. It can be used after the end of the transaction,
	 * so in the same revision only after {@code op.commit()}.
	 * @param type the type's name
	 * @param value the value
	 */
	default void addEnumValue(String type, String value) {
		invoke(new AddEnumValue(qualify("type", type), value, null, false));
	}

	/**
	 * Add a value at the end of an enum unless it has it.
	 * @param type the type's name
	 * @param value the value
	 */
	default void addEnumValueIfNotExists(String type, String value) {
		invoke(new AddEnumValue(qualify("type", type), value, null, true));
	}

	/**
	 * Add a value before another of an enum.
	 * @param type the type's name
	 * @param value the value
	 * @param neighbour the value that is there
	 */
	default void addEnumValueBefore(String type, String value, String neighbour) {
		invoke(new AddEnumValue(qualify("type", type), value, new AddEnumValue.Place(true, neighbour), false));
	}

	/**
	 * Add a value after another of an enum.
	 * @param type the type's name
	 * @param value the value
	 * @param neighbour the value that is there
	 */
	default void addEnumValueAfter(String type, String value, String neighbour) {
		invoke(new AddEnumValue(qualify("type", type), value, new AddEnumValue.Place(false, neighbour), false));
	}

	/**
	 * Rename a value of an enum.
	 * @param type the type's name
	 * @param value the value
	 * @param newValue its new name
	 */
	default void renameEnumValue(String type, String value, String newValue) {
		invoke(new RenameEnumValue(qualify("type", type), value, newValue));
	}

	/**
	 * Give an enum other values, also fewer or in another order: a new type takes the
	 * place of the old one, and the columns are converted, which rewrites their tables.
	 * <pre>
	 * op.rebuildEnum(enumType("mood", "low", "high"),
	 *     r -&gt; r.column("account", "m", "low").replace("sad", "low").former("sad", "high"));
	 * </pre>
	 * @param type the type with the values that it shall have
	 * @param change the columns of the type, and what becomes of values that go
	 */
	default void rebuildEnum(EnumType type, UnaryOperator<RebuildEnum.Change> change) {
		invoke(new RebuildEnum(qualified(type), Arguments.notNull("change", change).apply(RebuildEnum.Change.NONE)));
	}

	/**
	 * Create a domain.
	 * @param domain the domain's name
	 * @param type the base type
	 * @param options default, checks and the like
	 */
	default void createDomain(String domain, ColumnType type, UnaryOperator<DomainOptions> options) {
		invoke(new CreateDomain(qualify("domain", domain), type,
				Arguments.notNull("options", options).apply(DomainOptions.DEFAULTS)));
	}

	/**
	 * Add a check to a domain.
	 * @param domain the domain's name
	 * @param check the condition, written with {@code VALUE}; may be not valid
	 */
	default void addDomainCheck(String domain, Check check) {
		invoke(new AlterDomain(qualify("domain", domain), new AlterDomain.AddCheck(check)));
	}

	/**
	 * Drop a check of a domain.
	 * @param domain the domain's name
	 * @param constraint the check's name
	 */
	default void dropDomainCheck(String domain, String constraint) {
		invoke(new AlterDomain(qualify("domain", domain),
				new AlterDomain.DropCheck(Identifier.of("constraint", constraint), null)));
	}

	/**
	 * Validate a check that was added to a domain as not valid.
	 * @param domain the domain's name
	 * @param constraint the check's name
	 */
	default void validateDomainCheck(String domain, String constraint) {
		invoke(new AlterDomain(qualify("domain", domain),
				new AlterDomain.ValidateCheck(Identifier.of("constraint", constraint))));
	}

	/**
	 * Set the default of a domain.
	 * @param domain the domain's name
	 * @param defaultExpression the default as SQL
	 */
	default void setDomainDefault(String domain, String defaultExpression) {
		invoke(new AlterDomain(qualify("domain", domain),
				new AlterDomain.SetDefault(new ColumnDefault.Expression(defaultExpression))));
	}

	/**
	 * Remove the default of a domain.
	 * @param domain the domain's name
	 */
	default void dropDomainDefault(String domain) {
		invoke(new AlterDomain(qualify("domain", domain), new AlterDomain.SetDefault(null)));
	}

	/**
	 * Let a domain refuse NULL, or take it again.
	 * @param domain the domain's name
	 * @param notNull whether it refuses NULL
	 */
	default void setDomainNotNull(String domain, boolean notNull) {
		invoke(new AlterDomain(qualify("domain", domain), new AlterDomain.SetNotNull(notNull)));
	}

	private EnumType enumType(String type, String... labels) {
		return new EnumType(qualify("type", type), List.of(Arguments.notNull("labels", labels)));
	}

	private EnumType qualified(EnumType type) {
		QualifiedName name = Arguments.notNull("type", type).name();
		return (name.schema() != null) ? type : new EnumType(qualify("type", name.name().text()), type.labels());
	}

}
