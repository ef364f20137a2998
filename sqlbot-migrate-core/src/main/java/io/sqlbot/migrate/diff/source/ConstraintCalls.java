package io.sqlbot.migrate.diff.source;

import java.util.List;

import io.sqlbot.migrate.diff.source.Code.Chain;
import io.sqlbot.migrate.operation.AddConstraint;
import io.sqlbot.migrate.operation.AddConstraintUsingIndex;
import io.sqlbot.migrate.operation.ValidateConstraint;
import io.sqlbot.migrate.schema.Check;
import io.sqlbot.migrate.schema.Constraint;
import io.sqlbot.migrate.schema.ConstraintAttributes;
import io.sqlbot.migrate.schema.Exclude;
import io.sqlbot.migrate.schema.ForeignKey;
import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.PrimaryKey;
import io.sqlbot.migrate.schema.Unique;

/**
 * Calls about constraints.
 */
final class ConstraintCalls {

	private ConstraintCalls() {
	}

	static Chain add(AddConstraint operation) {
		Constraint constraint = operation.constraint();
		Identifier name = constraint.name();
		Chain op = Names.op(operation.table());
		Code table = Names.text(operation.table());
		if (name == null) {
			return op.call("addConstraint", table, ConstraintCode.of(constraint));
		}
		if (constraint instanceof ForeignKey) {
			return op.call("createForeignKey", Names.text(name), table, ConstraintCode.withoutName(constraint));
		}
		if (constraint instanceof Exclude) {
			return op.call("createExcludeConstraint", Names.text(name), table, ConstraintCode.withoutName(constraint));
		}
		return plain(operation, op, name);
	}

	// the short forms take no options
	private static Chain plain(AddConstraint operation, Chain op, Identifier name) {
		Constraint constraint = operation.constraint();
		Code table = Names.text(operation.table());
		if (constraint instanceof PrimaryKey key
				&& key.equals(PrimaryKey.primaryKey(names(key.columns())).named(name.text()))) {
			return op.call("createPrimaryKey", Names.texts(name, operation.table().name(), key.columns()));
		}
		if (constraint instanceof Unique key && key.equals(Unique.unique(names(key.columns())).named(name.text()))) {
			return op.call("createUniqueConstraint", Names.texts(name, operation.table().name(), key.columns()));
		}
		if (constraint instanceof Check check && check.equals(Check.check(check.condition()).named(name.text()))) {
			return op.call("createCheckConstraint", Names.text(name), table, Code.sql(check.condition()));
		}
		return op.call("addConstraint", table, ConstraintCode.of(constraint));
	}

	static Chain addUsingIndex(AddConstraintUsingIndex operation) {
		Identifier name = operation.attributes().name();
		if (name == null || !operation.attributes().equals(new ConstraintAttributes(name, null, false, false, null))) {
			throw new InexpressibleException("a constraint of an index with properties, or without a name");
		}
		return Names.op(operation.table())
			.call(operation.isPrimaryKey() ? "createPrimaryKeyUsingIndex" : "createUniqueConstraintUsingIndex",
					Names.text(name), Names.text(operation.table()), Names.text(operation.index()));
	}

	static Chain validate(ValidateConstraint operation) {
		return Names.op(operation.table())
			.call("validateConstraint", Names.text(operation.constraint()), Names.text(operation.table()));
	}

	private static String[] names(List<Identifier> columns) {
		return columns.stream().map(Identifier::text).toArray(String[]::new);
	}

}
