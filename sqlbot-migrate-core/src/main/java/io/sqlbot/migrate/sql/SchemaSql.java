package io.sqlbot.migrate.sql;

import java.util.stream.Collectors;

import io.sqlbot.migrate.operation.AttachPartition;
import io.sqlbot.migrate.operation.ChangeParameters;
import io.sqlbot.migrate.operation.CreateExtension;
import io.sqlbot.migrate.operation.CreateSchema;
import io.sqlbot.migrate.operation.DetachPartition;
import io.sqlbot.migrate.operation.ExtensionOptions;
import io.sqlbot.migrate.operation.MoveObject;
import io.sqlbot.migrate.operation.SetLogged;
import io.sqlbot.migrate.operation.SetTablespace;
import io.sqlbot.migrate.operation.UpdateExtension;
import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.ObjectReference;

/**
 * Writes schemas, extensions, and where tables belong.
 */
final class SchemaSql {

	private SchemaSql() {
	}

	static String createSchema(CreateSchema operation) {
		Identifier owner = operation.owner();
		return "CREATE SCHEMA " + (operation.ifNotExists() ? "IF NOT EXISTS " : "") + operation.name().quoted()
				+ ((owner != null) ? " AUTHORIZATION " + owner.quoted() : "");
	}

	static String createExtension(CreateExtension operation) {
		ExtensionOptions options = operation.options();
		Identifier schema = options.schema();
		return "CREATE EXTENSION " + (options.isIfNotExists() ? "IF NOT EXISTS " : "") + operation.name().quoted()
				+ ((schema != null) ? " SCHEMA " + schema.quoted() : "")
				+ ((options.version() != null) ? " VERSION " + Quoting.literal(options.version()) : "")
				+ (options.isCascade() ? " CASCADE" : "");
	}

	static String updateExtension(UpdateExtension operation) {
		String version = operation.version();
		return "ALTER EXTENSION " + operation.name().quoted() + " UPDATE"
				+ ((version != null) ? " TO " + Quoting.literal(version) : "");
	}

	static String attach(AttachPartition operation) {
		return "ALTER TABLE " + operation.table().quoted() + " ATTACH PARTITION " + operation.partition().quoted() + " "
				+ operation.bound().sql();
	}

	static String detach(DetachPartition operation) {
		String mode = (operation.mode() == DetachPartition.Mode.AT_ONCE) ? "" : " " + operation.mode();
		return "ALTER TABLE " + operation.table().quoted() + " DETACH PARTITION " + operation.partition().quoted()
				+ mode;
	}

	static String changeParameters(ChangeParameters operation) {
		String change = operation.reset().isEmpty() ? " SET " + StorageSql.list(operation.storage().parameters())
				: " RESET " + operation.reset().stream().sorted().collect(Collectors.joining(", ", "(", ")"));
		return alter(operation.object()) + change;
	}

	static String move(MoveObject operation) {
		return alter(operation.object()) + " SET SCHEMA " + operation.schema().quoted();
	}

	static String setLogged(SetLogged operation) {
		return "ALTER TABLE " + operation.table().quoted() + (operation.logged() ? " SET LOGGED" : " SET UNLOGGED");
	}

	static String setTablespace(SetTablespace operation) {
		return alter(operation.object()) + " SET TABLESPACE " + operation.tablespace().quoted();
	}

	private static String alter(ObjectReference object) {
		return "ALTER " + object.kind().sql() + " " + ObjectSql.named(object);
	}

}
