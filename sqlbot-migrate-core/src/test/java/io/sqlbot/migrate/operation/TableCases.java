package io.sqlbot.migrate.operation;

import java.util.List;
import java.util.Map;

import io.sqlbot.migrate.schema.ColumnSettings.Storage;
import io.sqlbot.migrate.schema.QualifiedName;

import static io.sqlbot.migrate.schema.Check.check;
import static io.sqlbot.migrate.schema.Column.column;
import static io.sqlbot.migrate.schema.ColumnType.array;
import static io.sqlbot.migrate.schema.ColumnType.bigInteger;
import static io.sqlbot.migrate.schema.ColumnType.bool;
import static io.sqlbot.migrate.schema.ColumnType.bytes;
import static io.sqlbot.migrate.schema.ColumnType.character;
import static io.sqlbot.migrate.schema.ColumnType.date;
import static io.sqlbot.migrate.schema.ColumnType.domain;
import static io.sqlbot.migrate.schema.ColumnType.enumType;
import static io.sqlbot.migrate.schema.ColumnType.inet;
import static io.sqlbot.migrate.schema.ColumnType.integer;
import static io.sqlbot.migrate.schema.ColumnType.interval;
import static io.sqlbot.migrate.schema.ColumnType.json;
import static io.sqlbot.migrate.schema.ColumnType.jsonb;
import static io.sqlbot.migrate.schema.ColumnType.numeric;
import static io.sqlbot.migrate.schema.ColumnType.real;
import static io.sqlbot.migrate.schema.ColumnType.smallInteger;
import static io.sqlbot.migrate.schema.ColumnType.string;
import static io.sqlbot.migrate.schema.ColumnType.text;
import static io.sqlbot.migrate.schema.ColumnType.time;
import static io.sqlbot.migrate.schema.ColumnType.timestamp;
import static io.sqlbot.migrate.schema.ColumnType.type;
import static io.sqlbot.migrate.schema.ColumnType.uuid;
import static io.sqlbot.migrate.schema.Exclude.exclude;
import static io.sqlbot.migrate.schema.ForeignKey.foreignKey;
import static io.sqlbot.migrate.schema.ObjectReference.index;
import static io.sqlbot.migrate.schema.ObjectReference.table;
import static io.sqlbot.migrate.schema.PartitionBound.from;
import static io.sqlbot.migrate.schema.PartitionBound.hash;
import static io.sqlbot.migrate.schema.PartitionBound.in;
import static io.sqlbot.migrate.schema.PartitionBound.otherwise;
import static io.sqlbot.migrate.schema.PrimaryKey.primaryKey;
import static io.sqlbot.migrate.schema.ReferentialAction.CASCADE;
import static io.sqlbot.migrate.schema.ReferentialAction.setNull;
import static io.sqlbot.migrate.schema.Unique.unique;

/**
 * Calls about tables, columns, constraints and indexes.
 */
final class TableCases {

	private TableCases() {
	}

	static List<OperationCase> tables() {
		return List.of(
				OperationCase.of("table of everything",
						(op) -> op.createTable("every thing",
								(t) -> t.comment("it's everything").with("fillfactor", 70).using("heap"),
								column("id", bigInteger()).identityAlways((s) -> s.start(10).increment(2).cache(5))
									.primaryKey(),
								column("s", smallInteger()).defaultValue(1), column("r", real()).defaultValue(0.5f),
								column("n", numeric(10, 2))
									.notNull()
									.defaultExpression("1 + 1"),
								column("b", bool()).notNull().defaultValue(true),
								column("c", string(20)).collate("C").unique().comment("c's comment"),
								column("ch", character(3)),
								column("t", text())
									.storage(Storage.EXTERNAL)
									.compression("pglz")
									.defaultValue("it's \\ ok"),
								column("by", bytes()).defaultValue(new byte[] { 1, -1 }), column("d", date()),
								column("ti", time().precision(2)),
								column("ts", timestamp().precision(3).withTimeZone()), column("iv", interval()),
								column("u", uuid()), column("j", json()),
								column("jb", jsonb()).defaultValue(Map.of("a", List.of(1, "x"))), column("ip", inet()),
								column("ar", array(text())).defaultValue(List.of("a", "b,\"")),
								column("ra", type("int4range")), column("e", enumType("mood")).defaultValue("ok"),
								column("p", domain("positive")), column("g", integer()).generatedAs("s + 1"),
								column("o", integer()).references("org", "id"),
								column("k", integer()).check("k > 0")
									.constraint(unique("k").named("uq_k").nullsNotDistinct().comment("one k")),
								check("s < r").named("ck_s").noInherit(),
								unique("s", "r").include("n").initiallyDeferred(),
								exclude("gist").column("ra", "&&").column("s", "=").where("s > 0").named("ex_ra"),
								foreignKey("s").references(QualifiedName.of("app", "item"), "id")
									.onUpdate(CASCADE)
									.named("fk_s"))),
				OperationCase.of("table without columns", (op) -> op.createTable("nothing_at_all")),
				OperationCase.of("table with names that must be quoted",
						(op) -> op.createTable("o'dd \"name\".é", column("A.b", integer()), column("user", text()),
								primaryKey("A.b", "user").named("Pk").comment("key"))),
				OperationCase.of("table unless it exists",
						(op) -> op.createTable("org", (t) -> t.ifNotExists(), column("x", text()))),
				OperationCase.of("unlogged table in a schema",
						(op) -> op.inSchema("app").createTable("u", (t) -> t.unlogged(), column("x", text()))),
				OperationCase.of("temporary table",
						(op) -> op.createTable("tmp", (t) -> t.temporary(), column("x", text()))),
				OperationCase.of("inheriting table",
						(op) -> op.createTable("child", (t) -> t.inherits("keyless"), column("x", text()))),
				OperationCase.of("partitions", (op) -> {
					op.createTable("part", (t) -> t.partitionBy("list (k)"), column("k", integer()),
							column("v", text()));
					op.createPartition("part_1", "part", in(1, 2, null), check("v <> ''"));
					op.createPartition("part_rest", "part", otherwise());
					op.createTable("part_h", (t) -> t.partitionBy("hash (k)"), column("k", integer()));
					op.createPartition("part_h0", "part_h", hash(2, 0));
				}),
				OperationCase.of("attach partition",
						(op) -> op.attachPartition("event", "event_2024", from("2024-01-01").to("2025-01-01"))),
				OperationCase.of("detach partition, known bound",
						(op) -> op.detachPartition("event", "event_2025", from("2025-01-01").to("2026-01-01"))),
				OperationCase.of("detach partition", (op) -> op.detachPartition("event", "event_2025")),
				OperationCase.of("drop table", (op) -> op.dropTable("keyless")),
				OperationCase.of("drop table, known definition",
						(op) -> op.dropTable("keyless", column("id", integer()).notNull(),
								column("k2", integer()).notNull(),
								column("serial_id", integer()).notNull().defaultValue(3))),
				OperationCase.of("drop table if exists", (op) -> op.dropTable("none", (d) -> d.ifExists().cascade())),
				OperationCase.of("rename table", (op) -> op.inSchema("app").renameTable("item", "Item 2")),
				OperationCase.of("move table", (op) -> op.inSchema("app").setSchema(table("item"), "public")),
				OperationCase.of("set parameters",
						(op) -> op.setParameters(table("account"), Map.of("toast.autovacuum_enabled", false))),
				OperationCase.of("reset parameters", (op) -> op.resetParameters(table("account"), "fillfactor")),
				OperationCase.of("set unlogged", (op) -> op.setLogged("keyless", false)),
				OperationCase.of("set tablespace", (op) -> op.setTablespace(index("ix_name"), "pg_default")));
	}

	static List<OperationCase> columns() {
		return List.of(
				OperationCase.of("add column with everything",
						(op) -> op.addColumn("account",
								column("x", string(20)).notNull()
									.defaultValue("n")
									.check("x <> ''")
									.constraint(foreignKey("x").references("org", "code").notValid().named("fk_x"))
									.comment("x")
									.storage(Storage.MAIN))),
				OperationCase.of("add column unless it exists",
						(op) -> op.addColumnIfNotExists("account", column("name", text()))),
				OperationCase.since(18, "add virtual column",
						(op) -> op.addColumn("account", column("v", integer()).virtualAs("qty + 1"))),
				OperationCase.of("drop column", (op) -> op.dropColumn("account", "raw")),
				OperationCase.of("drop column, known definition",
						(op) -> op.dropColumn("account", column("raw", bytes()))),
				OperationCase.of("drop column if exists", (op) -> op.dropColumn("account", "zz", (d) -> d.ifExists())),
				OperationCase.of("rename column", (op) -> op.renameColumn("account", "Mixed Case", "order")),
				OperationCase.of("alter everything at once",
						(op) -> op.alterColumn("account", "name",
								(c) -> c.type(integer())
									.using("name::integer")
									.usingBack("number::varchar(50)")
									.notNull()
									.defaultValue(0)
									.statistics(200)
									.comment("a number")
									.rename("number")
									.existing(column("name", string(50)).comment("the name")))),
				OperationCase.of("alter type with collation, storage, compression",
						(op) -> op.alterColumn("account", "note",
								(c) -> c.type(string())
									.collate("C")
									.storage(Storage.EXTERNAL)
									.compression("pglz")
									.existing(column("note", text()).storage(Storage.EXTENDED)))),
				OperationCase.of("alter type and default",
						(op) -> op.alterColumn("keyless", "serial_id",
								(c) -> c.type(text()).using("serial_id::text").defaultValue("none"))),
				OperationCase.of("nullable", (op) -> op.alterColumn("account", "qty", (c) -> c.nullable())),
				OperationCase
					.of("drop default",
							(op) -> op.alterColumn("account", "qty",
									(c) -> c.dropDefault()
										.existing(column("qty", integer()).notNull().defaultValue(0)))),
				OperationCase.of(
						"default expression", (
								op) -> op
									.alterColumn("account", "created",
											(c) -> c.defaultExpression("now()")
												.existing(column("created", timestamp())))),
				OperationCase.of("identity in place of a default",
						(op) -> op.alterColumn("keyless", "serial_id",
								(c) -> c.addIdentity(true, (s) -> s.start(100).minValue(10))
									.existing(column("serial_id", integer()).notNull().defaultValue(3)))),
				OperationCase.of("set identity",
						(op) -> op.alterColumn("account", "ident",
								(c) -> c.setIdentity(true, (s) -> s.increment(5).cycle().noMaxValue())
									.existing(column("ident", integer()).identityByDefault()))),
				OperationCase.of("drop identity",
						(op) -> op.alterColumn("account", "strict",
								(c) -> c.dropIdentity()
									.existing(column("strict", integer()).identityAlways((s) -> s.start(5))))),
				OperationCase.since(17, "set expression",
						(op) -> op.alterColumn("account", "doubled",
								(c) -> c.setExpression("qty * 3")
									.existing(column("doubled", integer()).generatedAs("qty * 2")))),
				OperationCase.of("drop expression",
						(op) -> op.alterColumn("account", "doubled", (c) -> c.dropExpression())),
				OperationCase.of("drop comment", (op) -> op.alterColumn("account", "name",
						(c) -> c.dropComment().existing(column("name", string(50)).comment("the name")))));
	}

	static List<OperationCase> constraints() {
		return List.of(OperationCase.of("primary key", (op) -> op.createPrimaryKey("pk", "keyless", "id", "k2")),
				OperationCase.of("unique constraint",
						(op) -> op.addConstraint("account",
								unique("name").include("qty").nullsNotDistinct().deferrable().named("uq"))),
				OperationCase.of("unique constraint without a name",
						(op) -> op.addConstraint("account", unique("name"))),
				OperationCase.of("plain unique constraint", (op) -> op.createUniqueConstraint("uq", "account", "name")),
				OperationCase.of("check constraint",
						(op) -> op.createCheckConstraint("ck", "account", "name LIKE '%0'")),
				OperationCase.of("check constraint not valid",
						(op) -> op.addConstraint("account",
								check("qty > 100").notValid().named("ck").comment("later"))),
				OperationCase.of("foreign key",
						(op) -> op.createForeignKey("fk", "account",
								foreignKey("oa", "ob").references("org", "a", "b")
									.matchFull()
									.onUpdate(CASCADE)
									.initiallyDeferred()
									.notValid())),
				OperationCase.of("foreign key that sets some columns", (op) -> op.createForeignKey("fk", "account",
						foreignKey("oa", "ob").references("org", "a", "b").onDelete(setNull("ob")).notDeferrable())),
				OperationCase.of("exclusion constraint",
						(op) -> op.createExcludeConstraint("ex", "account",
								exclude("gist").column("room", "=")
									.column("during", "&&", (k) -> k.operatorClass("range_ops"))
									.expression("qty + 1", "=")
									.initiallyDeferred())),
				OperationCase.of("primary key of an index",
						(op) -> op.createPrimaryKeyUsingIndex("pk_account", "account", "ix_id")),
				OperationCase.of("unique constraint of an index",
						(op) -> op.createUniqueConstraintUsingIndex("uq_room", "account", "ix_room")),
				OperationCase.of("validate constraint", (op) -> op.validateConstraint("fk_pending", "pending")),
				OperationCase.of("drop constraint", (op) -> op.dropConstraint("ck_qty", "account")),
				OperationCase.of("drop constraint if exists",
						(op) -> op.dropConstraint("none", "account", (d) -> d.ifExists().cascade())),
				OperationCase.of("drop constraint, known definition",
						(op) -> op.dropConstraint("ck_qty", "account", check("qty >= 0"))),
				OperationCase.of("rename constraint", (op) -> op.renameConstraint("account", "ck_qty", "ck_quantity")),
				OperationCase.of("not null by a validated check",
						(op) -> op.setNotNullConcurrently("account", "name")));
	}

	static List<OperationCase> indexes() {
		return List.of(OperationCase.of("index", (op) -> op.createIndex("ix", "account", "name", "Mixed Case")),
				OperationCase.of("unique index", (op) -> op.createUniqueIndex("ix", "account", "id")),
				OperationCase.of("index of everything",
						(op) -> op.createIndex("ix", "account", (i) -> i.unique()
							.using("btree")
							.column("name", (k) -> k.collate("C").operatorClass("text_pattern_ops").descending())
							.column("qty", (k) -> k.nullsFirst())
							.expression("lower(note)", (k) -> k.nullsLast())
							.include("created", "id")
							.nullsNotDistinct()
							.with("fillfactor", 70)
							.tablespace("pg_default")
							.where("qty > 0")
							.comment("it's an index"))),
				OperationCase.of("gin index",
						(op) -> op.createIndex("ix", "account",
								(i) -> i.using("gin")
									.column("data", (k) -> k.operatorClass("jsonb_path_ops"))
									.with("fastupdate", false))),
				OperationCase.of("index of a partitioned table only",
						(op) -> op.createIndex("ix", "event", (i) -> i.only().column("day"))),
				OperationCase.of("index unless it exists",
						(op) -> op.createIndex("ix_name", "account", (i) -> i.ifNotExists().column("qty"))),
				OperationCase.of("drop index", (op) -> op.dropIndex("ix_name")),
				OperationCase.of("drop index if exists", (op) -> op.dropIndex("none", (d) -> d.ifExists())),
				OperationCase.of("drop index, known definition",
						(op) -> op.dropIndex("ix_name", "account", (i) -> i.column("name"))),
				OperationCase.of("rename index", (op) -> op.renameIndex("ix_name", "ix_new")),
				OperationCase.of("reindex", (op) -> op.reindex(table("account"))),
				OperationCase.of("index concurrently",
						(op) -> op.createIndex("ix_late", "account", (i) -> i.column("qty").concurrently())),
				OperationCase.of("drop index concurrently, known definition",
						(op) -> op.dropIndex("ix_name", "account", (i) -> i.column("name").concurrently())),
				OperationCase.of("drop index concurrently if exists",
						(op) -> op.dropIndex("none", (d) -> d.ifExists().concurrently())),
				OperationCase.of("reindex concurrently", (op) -> op.reindexConcurrently(index("ix_name"))),
				OperationCase.of("detach partition concurrently",
						(op) -> op.detachPartitionConcurrently("event", "event_2025")));
	}

}
