package io.sqlbot.migrate.diff.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.sqlbot.migrate.diff.source.Code.Chain;
import io.sqlbot.migrate.diff.source.Code.Lambda;
import io.sqlbot.migrate.operation.AddEnumValue;
import io.sqlbot.migrate.operation.AlterDomain;
import io.sqlbot.migrate.operation.CreateDomain;
import io.sqlbot.migrate.operation.CreateEnum;
import io.sqlbot.migrate.operation.DomainOptions;
import io.sqlbot.migrate.operation.RebuildEnum;
import io.sqlbot.migrate.operation.RenameEnumValue;
import io.sqlbot.migrate.schema.Check;
import io.sqlbot.migrate.schema.ColumnDefault;
import io.sqlbot.migrate.schema.ColumnType;
import io.sqlbot.migrate.schema.Literal;
import io.sqlbot.migrate.schema.QualifiedName;

/**
 * Calls about enums and domains.
 */
final class TypeCalls {

	private TypeCalls() {
	}

	static Chain createEnum(CreateEnum operation) {
		List<String> arguments = new ArrayList<>(List.of(operation.type().name().name().text()));
		arguments.addAll(operation.type().labels());
		return Names.op(operation.type().name()).call("createEnum", Code.strings(arguments));
	}

	static Chain addValue(AddEnumValue operation) {
		Chain op = Names.op(operation.type());
		Code type = Names.text(operation.type());
		Code value = Code.string(operation.value());
		AddEnumValue.Place place = operation.place();
		if (place == null) {
			return op.call(operation.ifNotExists() ? "addEnumValueIfNotExists" : "addEnumValue", type, value);
		}
		if (operation.ifNotExists()) {
			throw new InexpressibleException("a value with a place unless it exists");
		}
		return op.call(place.before() ? "addEnumValueBefore" : "addEnumValueAfter", type, value,
				Code.string(place.neighbour()));
	}

	static Chain renameValue(RenameEnumValue operation) {
		return Names.op(operation.type())
			.call("renameEnumValue", Names.text(operation.type()), Code.string(operation.value()),
					Code.string(operation.newValue()));
	}

	static Chain rebuild(RebuildEnum operation) {
		List<String> type = new ArrayList<>(List.of(operation.type().name().name().text()));
		type.addAll(operation.type().labels());
		Chain change = new Chain(Code.words("r"), List.of());
		for (RebuildEnum.Use use : operation.change().columns()) {
			change = change.call("column", use(use));
		}
		List<Map.Entry<String, String>> replacements = operation.change()
			.replacements()
			.entrySet()
			.stream()
			.sorted(Map.Entry.comparingByKey())
			.toList();
		for (Map.Entry<String, String> replacement : replacements) {
			change = change.call("replace", Code.string(replacement.getKey()), Code.string(replacement.getValue()));
		}
		return Names.op(operation.type().name())
			.call("rebuildEnum", Code.call(ColumnType.class, "enumType", Code.strings(type)), orNothing("r", change));
	}

	static Chain createDomain(CreateDomain operation) {
		return Names.op(operation.name())
			.call("createDomain", Names.text(operation.name()), TypeCode.of(operation.type()),
					orNothing("d", options(operation.options())));
	}

	static Chain alterDomain(AlterDomain operation) {
		Chain op = Names.op(operation.name());
		Code name = Names.text(operation.name());
		if (operation.action() instanceof AlterDomain.SetDefault set) {
			return (set.to() != null) ? op.call("setDomainDefault", name, Code.sql(expression(set.to())))
					: op.call("dropDomainDefault", name);
		}
		if (operation.action() instanceof AlterDomain.SetNotNull set) {
			return op.call("setDomainNotNull", name, Code.words(String.valueOf(set.notNull())));
		}
		if (operation.action() instanceof AlterDomain.AddCheck add) {
			return op.call("addDomainCheck", name, ConstraintCode.of(add.check()));
		}
		if (operation.action() instanceof AlterDomain.DropCheck drop) {
			return op.call("dropDomainCheck", name, Names.text(drop.constraint()));
		}
		return op.call("validateDomainCheck", name,
				Names.text(((AlterDomain.ValidateCheck) operation.action()).constraint()));
	}

	/**
	 * A function where the call needs one.
	 * @param parameter its parameter
	 * @param options what it gives, or nothing but its parameter
	 * @return the function
	 */
	static Code orNothing(String parameter, Chain options) {
		return options.isEmpty() ? Code.words("(" + parameter + ") -> " + parameter) : new Lambda(parameter, options);
	}

	private static Chain options(DomainOptions options) {
		Chain code = new Chain(Code.words("d"), List.of());
		QualifiedName collation = options.collation();
		code = (collation != null) ? code.call("collate", Names.qualified(collation)) : code;
		code = (options.defaultTo() != null) ? ColumnCode.constantOrExpression(code, options.defaultTo()) : code;
		code = options.notNull() ? code.call("refuseNull") : code;
		for (Check check : options.checks()) {
			code = code.call("check", ConstraintCode.of(check));
		}
		return (options.comment() != null) ? code.call("comment", Code.string(options.comment())) : code;
	}

	private static String expression(ColumnDefault defaultTo) {
		return (defaultTo instanceof ColumnDefault.Value value) ? Literal.of("default", value.value()).sql()
				: ((ColumnDefault.Expression) defaultTo).sql();
	}

	private static Code[] use(RebuildEnum.Use use) {
		List<Code> arguments = new ArrayList<>(List.of(Names.qualified(use.table()), Names.text(use.column())));
		if (use.defaultLabel() != null) {
			arguments.add(Code.string(use.defaultLabel()));
		}
		else if (use.table().schema() != null) {
			arguments.add(Code.words("null"));
		}
		return arguments.toArray(Code[]::new);
	}

}
