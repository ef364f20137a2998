package io.sqlbot.migrate;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import io.sqlbot.migrate.operation.AttachPartition;
import io.sqlbot.migrate.operation.ChangeParameters;
import io.sqlbot.migrate.operation.CreateExtension;
import io.sqlbot.migrate.operation.CreateSchema;
import io.sqlbot.migrate.operation.CreateTable;
import io.sqlbot.migrate.operation.DetachPartition;
import io.sqlbot.migrate.operation.DetachPartition.Mode;
import io.sqlbot.migrate.operation.ExtensionOptions;
import io.sqlbot.migrate.operation.MoveObject;
import io.sqlbot.migrate.operation.SetLogged;
import io.sqlbot.migrate.operation.SetTablespace;
import io.sqlbot.migrate.operation.TableOptions;
import io.sqlbot.migrate.operation.UpdateExtension;
import io.sqlbot.migrate.schema.Arguments;
import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.ObjectReference;
import io.sqlbot.migrate.schema.PartitionBound;
import io.sqlbot.migrate.schema.TableElement;

/**
 * Operations on schemas and extensions, on partitions, and on where and how objects are
 * kept (the PostgreSQL manual, sections 5.10, 5.12 and 38.17).
 */
public interface SchemaOperations extends OperationTarget {

	/**
	 * Create a schema. {@code op.drop(schema(...))} drops one.
	 * @param schema the schema's name
	 */
	default void createSchema(String schema) {
		invoke(new CreateSchema(Identifier.of("schema", schema), null, false));
	}

	/**
	 * Create a schema unless it is there.
	 * @param schema the schema's name
	 */
	default void createSchemaIfNotExists(String schema) {
		invoke(new CreateSchema(Identifier.of("schema", schema), null, true));
	}

	/**
	 * Create a schema that belongs to a role.
	 * @param schema the schema's name
	 * @param owner the role
	 */
	default void createSchema(String schema, String owner) {
		invoke(new CreateSchema(Identifier.of("schema", schema), Identifier.of("owner", owner), false));
	}

	/**
	 * Create an extension; many need a superuser. {@code op.drop(extension(...))} drops
	 * one.
	 * @param extension the extension's name
	 * @param options schema, version and the like
	 */
	default void createExtension(String extension, UnaryOperator<ExtensionOptions> options) {
		invoke(new CreateExtension(Identifier.of("extension", extension),
				Arguments.notNull("options", options).apply(ExtensionOptions.DEFAULTS)));
	}

	/**
	 * Bring an extension to the default version of the server.
	 * @param extension the extension's name
	 */
	default void updateExtension(String extension) {
		invoke(new UpdateExtension(Identifier.of("extension", extension), null));
	}

	/**
	 * Bring an extension to a version.
	 * @param extension the extension's name
	 * @param version the version
	 */
	default void updateExtension(String extension, String version) {
		invoke(new UpdateExtension(Identifier.of("extension", extension), Arguments.notBlank("version", version)));
	}

	/**
	 * Create a partition, with the columns of the partitioned table. <pre>
	 * op.createPartition("event_2026", "event", from("2026-01-01").to("2027-01-01"));
	 * </pre>
	 * @param partition the partition's name
	 * @param table the partitioned table
	 * @param bound the rows that it holds
	 * @param constraints constraints of its own
	 */
	default void createPartition(String partition, String table, PartitionBound bound, TableElement... constraints) {
		invoke(new CreateTable(qualify("partition", partition), List.of(constraints),
				TableOptions.DEFAULTS.partitionOf(qualify("table", table), bound)));
	}

	/**
	 * Make a table a partition of another. A check constraint that implies the bound
	 * spares PostgreSQL the reading of the table.
	 * @param table the partitioned table
	 * @param partition the table that becomes a partition
	 * @param bound the rows that it holds
	 */
	default void attachPartition(String table, String partition, PartitionBound bound) {
		invoke(new AttachPartition(qualify("table", table), qualify("partition", partition), bound));
	}

	/**
	 * Make a partition a table of its own.
	 * @param table the partitioned table
	 * @param partition the partition
	 */
	default void detachPartition(String table, String partition) {
		invoke(new DetachPartition(qualify("table", table), qualify("partition", partition), Mode.AT_ONCE, null));
	}

	/**
	 * Make a partition a table of its own, which can be taken back.
	 * @param table the partitioned table
	 * @param partition the partition
	 * @param bound the rows that it holds
	 */
	default void detachPartition(String table, String partition, PartitionBound bound) {
		invoke(new DetachPartition(qualify("table", table), qualify("partition", partition), Mode.AT_ONCE,
				Arguments.notNull("bound", bound)));
	}

	/**
	 * Make a partition a table of its own while others use the partitioned table.
	 * PostgreSQL refuses that inside a transaction, and where there is a default
	 * partition.
	 * @param table the partitioned table
	 * @param partition the partition
	 */
	default void detachPartitionConcurrently(String table, String partition) {
		invoke(new DetachPartition(qualify("table", table), qualify("partition", partition), Mode.CONCURRENTLY, null));
	}

	/**
	 * Complete {@link #detachPartitionConcurrently} after it was interrupted.
	 * @param table the partitioned table
	 * @param partition the partition
	 */
	default void finalizeDetachPartition(String table, String partition) {
		invoke(new DetachPartition(qualify("table", table), qualify("partition", partition), Mode.FINALIZE, null));
	}

	/**
	 * Set storage parameters. Taking it back resets them.
	 * @param object a table, index, view or materialized view
	 * @param parameters names and values, such as {@code fillfactor} and 70
	 */
	default void setParameters(ObjectReference object, Map<String, ?> parameters) {
		invoke(ChangeParameters.to(qualify(object), Arguments.notNull("parameters", parameters)));
	}

	/**
	 * Bring storage parameters back to their defaults.
	 * @param object a table, index, view or materialized view
	 * @param parameters their names
	 */
	default void resetParameters(ObjectReference object, String... parameters) {
		invoke(ChangeParameters.toDefaults(qualify(object), parameters));
	}

	/**
	 * Move an object into another schema.
	 * @param object the object
	 * @param schema the other schema
	 */
	default void setSchema(ObjectReference object, String schema) {
		invoke(new MoveObject(qualify(object), Identifier.of("schema", schema)));
	}

	/**
	 * Move a table, index or materialized view to another tablespace.
	 * @param object the object
	 * @param tablespace the tablespace
	 */
	default void setTablespace(ObjectReference object, String tablespace) {
		invoke(new SetTablespace(qualify(object), Identifier.of("tablespace", tablespace)));
	}

	/**
	 * Write the changes of a table to the write-ahead log, or do without.
	 * @param table the table
	 * @param logged whether they are written
	 */
	default void setLogged(String table, boolean logged) {
		invoke(new SetLogged(qualify("table", table), logged));
	}

}
