package io.sqlbot.migrate.diff.source;

import io.sqlbot.migrate.diff.source.Code.Chain;
import io.sqlbot.migrate.diff.source.Code.Lambda;
import io.sqlbot.migrate.schema.Check;
import io.sqlbot.migrate.schema.Constraint;
import io.sqlbot.migrate.schema.ConstraintAttributes;
import io.sqlbot.migrate.schema.ConstraintAttributes.Deferral;
import io.sqlbot.migrate.schema.Exclude;
import io.sqlbot.migrate.schema.ForeignKey;
import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.PrimaryKey;
import io.sqlbot.migrate.schema.ReferentialAction;
import io.sqlbot.migrate.schema.Unique;
import org.jspecify.annotations.Nullable;

/**
 * Constraints.
 */
final class ConstraintCode {

	private ConstraintCode() {
	}

	static Chain of(Constraint constraint) {
		Identifier name = constraint.name();
		Chain code = withoutName(constraint);
		return (name != null) ? code.call("named", Names.text(name)) : code;
	}

	/**
	 * Write a constraint whose name stands elsewhere.
	 * @param constraint the constraint
	 * @return what makes it
	 */
	static Chain withoutName(Constraint constraint) {
		ConstraintAttributes attributes = constraint.attributes();
		Chain code = with(body(constraint), constraint, attributes.deferral());
		if (attributes.noInherit()) {
			code = requireKind(code, constraint instanceof Check).call("noInherit");
		}
		if (attributes.notValid()) {
			code = requireKind(code, constraint instanceof Check || constraint instanceof ForeignKey).call("notValid");
		}
		return (attributes.comment() != null) ? code.call("comment", Code.string(attributes.comment())) : code;
	}

	private static Chain body(Constraint constraint) {
		if (constraint instanceof PrimaryKey key) {
			Chain code = Code.call(PrimaryKey.class, "primaryKey", Names.texts(key.columns()));
			return key.include().isEmpty() ? code : code.call("include", Names.texts(key.include()));
		}
		if (constraint instanceof Unique unique) {
			Chain code = Code.call(Unique.class, "unique", Names.texts(unique.columns()));
			code = unique.include().isEmpty() ? code : code.call("include", Names.texts(unique.include()));
			return unique.nullsDistinct() ? code : code.call("nullsNotDistinct");
		}
		if (constraint instanceof ForeignKey key) {
			return foreignKey(key);
		}
		if (constraint instanceof Exclude exclude) {
			return exclude(exclude);
		}
		return Code.call(Check.class, "check", Code.sql(((Check) constraint).condition()));
	}

	private static Chain foreignKey(ForeignKey key) {
		Code[] referenced = Names.texts(key.referenced());
		Code[] arguments = new Code[referenced.length + 1];
		arguments[0] = Names.qualified(key.table());
		System.arraycopy(referenced, 0, arguments, 1, referenced.length);
		Chain code = Code.call(ForeignKey.class, "foreignKey", Names.texts(key.columns()))
			.call("references", arguments);
		code = key.full() ? code.call("matchFull") : code;
		code = (key.onDelete() != null) ? code.call("onDelete", action(key.onDelete())) : code;
		return (key.onUpdate() != null) ? code.call("onUpdate", action(key.onUpdate())) : code;
	}

	private static Code action(ReferentialAction action) {
		String name = action.sql().replace(' ', '_');
		if (action.columns().isEmpty()) {
			return new Code.Words(name, "static " + ReferentialAction.class.getName() + "." + name);
		}
		return Code.call(ReferentialAction.class, action.sql().equals("SET NULL") ? "setNull" : "setDefault",
				Names.texts(action.columns()));
	}

	private static Chain exclude(Exclude exclude) {
		Identifier method = exclude.method();
		if (method == null) {
			throw new InexpressibleException("an exclusion constraint without a method");
		}
		Chain code = Code.call(Exclude.class, "exclude", Names.text(method));
		for (Exclude.Element element : exclude.elements()) {
			KeyCode key = KeyCode.of(element.key());
			Code operator = Code.string(element.operator());
			code = key.options().isEmpty() ? code.call(key.method(), key.name(), operator)
					: code.call(key.method(), key.name(), operator, new Lambda("k", key.options()));
		}
		code = exclude.include().isEmpty() ? code : code.call("include", Names.texts(exclude.include()));
		return (exclude.condition() != null) ? code.call("where", Code.sql(exclude.condition())) : code;
	}

	private static Chain with(Chain code, Constraint constraint, @Nullable Deferral deferral) {
		if (deferral == null) {
			return code;
		}
		return switch (deferral) {
			case DEFERRABLE -> requireKind(code, !(constraint instanceof Check)).call("deferrable");
			case DEFERRABLE_INITIALLY_DEFERRED ->
				requireKind(code, !(constraint instanceof Check)).call("initiallyDeferred");
			// what they are anyway, but for a foreign key it can be said
			case NOT_DEFERRABLE -> (constraint instanceof ForeignKey) ? code.call("notDeferrable") : code;
		};
	}

	private static Chain requireKind(Chain code, boolean possible) {
		if (!possible) {
			throw new InexpressibleException("a property that this kind of constraint lacks");
		}
		return code;
	}

}
