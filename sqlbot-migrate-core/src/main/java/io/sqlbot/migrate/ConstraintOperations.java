package io.sqlbot.migrate;

import java.util.List;
import java.util.function.UnaryOperator;

import io.sqlbot.migrate.operation.AddConstraint;
import io.sqlbot.migrate.operation.AddConstraintUsingIndex;
import io.sqlbot.migrate.operation.DropObject;
import io.sqlbot.migrate.operation.DropOptions;
import io.sqlbot.migrate.operation.RenameObject;
import io.sqlbot.migrate.operation.ValidateConstraint;
import io.sqlbot.migrate.schema.Arguments;
import io.sqlbot.migrate.schema.Check;
import io.sqlbot.migrate.schema.Constraint;
import io.sqlbot.migrate.schema.ConstraintAttributes;
import io.sqlbot.migrate.schema.Exclude;
import io.sqlbot.migrate.schema.ForeignKey;
import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.ObjectKind;
import io.sqlbot.migrate.schema.ObjectReference;
import io.sqlbot.migrate.schema.PrimaryKey;
import io.sqlbot.migrate.schema.Unique;

/**
 * Operations on constraints (the PostgreSQL manual, section 5.5).
 */
public interface ConstraintOperations extends OperationTarget {

	/**
	 * Add a constraint of any kind. <pre>
	 * op.addConstraint("account", foreignKey("org_id").references("org", "id").onDelete(CASCADE).named("fk_org"));
	 * </pre>
	 * @param table the table's name
	 * @param constraint the constraint; without a name PostgreSQL chooses one
	 */
	default void addConstraint(String table, Constraint constraint) {
		invoke(new AddConstraint(qualify("table", table), constraint));
	}

	/**
	 * Add a primary key.
	 * @param constraint the constraint's name
	 * @param table the table's name
	 * @param columns its columns in order, which become not null
	 */
	default void createPrimaryKey(String constraint, String table, String... columns) {
		add(constraint, table, PrimaryKey.primaryKey(columns));
	}

	/**
	 * Add a unique constraint.
	 * @param constraint the constraint's name
	 * @param table the table's name
	 * @param columns its columns in order
	 */
	default void createUniqueConstraint(String constraint, String table, String... columns) {
		add(constraint, table, Unique.unique(columns));
	}

	/**
	 * Add a check constraint.
	 * @param constraint the constraint's name
	 * @param table the table's name
	 * @param condition the condition that each row must meet, or leave unknown
	 */
	default void createCheckConstraint(String constraint, String table, String condition) {
		add(constraint, table, Check.check(condition));
	}

	/**
	 * Add a foreign key.
	 * @param constraint the constraint's name
	 * @param table the table's name
	 * @param key the foreign key, see {@link ForeignKey#foreignKey(String...)}
	 */
	default void createForeignKey(String constraint, String table, ForeignKey key) {
		add(constraint, table, Arguments.notNull("key", key));
	}

	/**
	 * Add an exclusion constraint.
	 * @param constraint the constraint's name
	 * @param table the table's name
	 * @param exclude the constraint, see {@link Exclude#exclude(String)}
	 */
	default void createExcludeConstraint(String constraint, String table, Exclude exclude) {
		add(constraint, table, Arguments.notNull("exclude", exclude));
	}

	/**
	 * Make a primary key of a unique index that was built before, concurrently perhaps.
	 * The index takes the constraint's name.
	 * @param constraint the constraint's name
	 * @param table the table's name
	 * @param index the index' name
	 */
	default void createPrimaryKeyUsingIndex(String constraint, String table, String index) {
		invoke(new AddConstraintUsingIndex(qualify("table", table), Identifier.of("index", index), true,
				named(constraint)));
	}

	/**
	 * Make a unique constraint of a unique index that was built before, concurrently
	 * perhaps. The index takes the constraint's name.
	 * @param constraint the constraint's name
	 * @param table the table's name
	 * @param index the index' name
	 */
	default void createUniqueConstraintUsingIndex(String constraint, String table, String index) {
		invoke(new AddConstraintUsingIndex(qualify("table", table), Identifier.of("index", index), false,
				named(constraint)));
	}

	/**
	 * Check a constraint that was added as not valid against all rows, while others read
	 * and write the table. It belongs in another segment than the one that adds the
	 * constraint, whose lock would be held until the end: put {@code op.commit()} between
	 * them.
	 * @param constraint the constraint's name
	 * @param table the table's name
	 */
	default void validateConstraint(String constraint, String table) {
		invoke(new ValidateConstraint(qualify("table", table), Identifier.of("constraint", constraint)));
	}

	/**
	 * Drop a constraint.
	 * @param constraint the constraint's name
	 * @param table the table's name
	 */
	default void dropConstraint(String constraint, String table) {
		invoke(DropObject.of(constraint(constraint, table)));
	}

	/**
	 * Drop a constraint.
	 * @param constraint the constraint's name
	 * @param table the table's name
	 * @param options what to do where it is not there or something depends on it
	 */
	default void dropConstraint(String constraint, String table, UnaryOperator<DropOptions> options) {
		invoke(new DropObject(constraint(constraint, table),
				Arguments.notNull("options", options).apply(DropOptions.DEFAULTS), List.of()));
	}

	/**
	 * Drop a constraint, and say what it was, so that a {@link ReversibleMigration} can
	 * add it again.
	 * @param constraint the constraint's name
	 * @param table the table's name
	 * @param definition the constraint; its own name does not matter
	 */
	default void dropConstraint(String constraint, String table, Constraint definition) {
		ObjectReference object = constraint(constraint, table);
		invoke(DropObject.of(object,
				new AddConstraint(object.name(), Arguments.notNull("definition", definition).named(constraint))));
	}

	/**
	 * Rename a constraint, and the index behind it.
	 * @param table the table's name
	 * @param constraint the constraint's name
	 * @param newName its new name
	 */
	default void renameConstraint(String table, String constraint, String newName) {
		invoke(new RenameObject(constraint(constraint, table), Identifier.of("newName", newName)));
	}

	private ConstraintAttributes named(String constraint) {
		return new ConstraintAttributes(Identifier.of("constraint", constraint), null, false, false, null);
	}

	private void add(String name, String table, Constraint constraint) {
		Identifier.of("constraint", name);
		invoke(new AddConstraint(qualify("table", table), constraint.named(name)));
	}

	private ObjectReference constraint(String constraint, String table) {
		return new ObjectReference(ObjectKind.CONSTRAINT, qualify("table", table),
				Identifier.of("constraint", constraint), null);
	}

}
