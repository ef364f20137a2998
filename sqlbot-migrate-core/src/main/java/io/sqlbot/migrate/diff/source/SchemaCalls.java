package io.sqlbot.migrate.diff.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.sqlbot.migrate.diff.source.Code.Chain;
import io.sqlbot.migrate.operation.ChangeParameters;
import io.sqlbot.migrate.operation.CreateExtension;
import io.sqlbot.migrate.operation.CreateSchema;
import io.sqlbot.migrate.operation.ExtensionOptions;
import io.sqlbot.migrate.operation.UpdateExtension;
import io.sqlbot.migrate.schema.Identifier;

/**
 * Calls about schemas, extensions and storage parameters.
 */
final class SchemaCalls {

	private SchemaCalls() {
	}

	static Chain createSchema(CreateSchema operation) {
		Identifier owner = operation.owner();
		if (operation.ifNotExists()) {
			if (owner != null) {
				throw new InexpressibleException("a schema with an owner unless it exists");
			}
			return Names.OP.call("createSchemaIfNotExists", Names.text(operation.name()));
		}
		return (owner != null) ? Names.OP.call("createSchema", Names.text(operation.name()), Names.text(owner))
				: Names.OP.call("createSchema", Names.text(operation.name()));
	}

	static Chain createExtension(CreateExtension operation) {
		ExtensionOptions options = operation.options();
		Chain code = new Chain(Code.words("e"), List.of());
		code = options.isIfNotExists() ? code.call("ifNotExists") : code;
		Identifier schema = options.schema();
		code = (schema != null) ? code.call("schema", Names.text(schema)) : code;
		code = (options.version() != null) ? code.call("version", Code.string(options.version())) : code;
		code = options.isCascade() ? code.call("cascade") : code;
		return Names.OP.call("createExtension", Names.text(operation.name()), TypeCalls.orNothing("e", code));
	}

	static Chain updateExtension(UpdateExtension operation) {
		Code name = Names.text(operation.name());
		return (operation.version() != null) ? Names.OP.call("updateExtension", name, Code.string(operation.version()))
				: Names.OP.call("updateExtension", name);
	}

	static Chain changeParameters(ChangeParameters operation) {
		Chain op = ObjectCalls.op(operation.object());
		List<Code> arguments = new ArrayList<>(List.of(ObjectCalls.reference(operation.object())));
		if (operation.reset().isEmpty()) {
			Map<String, Code> values = new TreeMap<>();
			operation.storage().parameters().forEach((name, sql) -> values.put(name, ValueCode.ofSql(sql)));
			return op.call("setParameters", arguments.get(0), MapCode.of(values));
		}
		operation.reset().stream().sorted().map(Code::string).forEach(arguments::add);
		return op.call("resetParameters", arguments.toArray(Code[]::new));
	}

}
