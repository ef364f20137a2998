package io.sqlbot.migrate.operation;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import static io.sqlbot.migrate.schema.Check.check;
import static io.sqlbot.migrate.schema.ColumnType.enumType;
import static io.sqlbot.migrate.schema.ColumnType.integer;
import static io.sqlbot.migrate.schema.ColumnType.numeric;
import static io.sqlbot.migrate.schema.ColumnType.string;
import static io.sqlbot.migrate.schema.Json.json;
import static io.sqlbot.migrate.schema.Literal.sql;
import static io.sqlbot.migrate.schema.ObjectReference.constraintOf;
import static io.sqlbot.migrate.schema.ObjectReference.extension;
import static io.sqlbot.migrate.schema.ObjectReference.function;
import static io.sqlbot.migrate.schema.ObjectReference.policyOf;
import static io.sqlbot.migrate.schema.ObjectReference.procedure;
import static io.sqlbot.migrate.schema.ObjectReference.schema;
import static io.sqlbot.migrate.schema.ObjectReference.sequence;
import static io.sqlbot.migrate.schema.ObjectReference.table;
import static io.sqlbot.migrate.schema.ObjectReference.triggerOf;
import static io.sqlbot.migrate.schema.ObjectReference.userDomain;
import static io.sqlbot.migrate.schema.ObjectReference.userType;
import static io.sqlbot.migrate.schema.ObjectReference.view;

/**
 * Calls about everything but tables.
 */
final class ObjectCases {

	private ObjectCases() {
	}

	static List<OperationCase> types() {
		return List.of(OperationCase.of("enum", (op) -> op.createEnum("colour", "red", "it's", "a\\b")),
				OperationCase.of("enum in a schema", (op) -> op.inSchema("app").createEnum(enumType("colour", "red"))),
				OperationCase.of("drop enum", (op) -> {
					op.createEnum("colour", "red");
					op.dropEnum("colour", "red");
				}), OperationCase.of("add enum value", (op) -> op.addEnumValue("mood", "elated")),
				OperationCase.of("add enum value unless it exists", (op) -> op.addEnumValueIfNotExists("mood", "ok")),
				OperationCase.of("add enum value before", (op) -> op.addEnumValueBefore("mood", "so so", "ok")),
				OperationCase.of("add enum value after", (op) -> op.addEnumValueAfter("mood", "fine", "ok")),
				OperationCase.of("rename enum value", (op) -> op.renameEnumValue("mood", "ok", "okay")),
				OperationCase.of("rebuild enum", (op) -> op.rebuildEnum(enumType("mood", "glad", "ok", "sad"),
						(r) -> r.column("account", "m", "ok").replace("happy", "glad").former("sad", "ok", "happy"))),
				OperationCase.of("rebuild enum with fewer values",
						(op) -> op.rebuildEnum(enumType("mood", "ok"),
								(r) -> r.column("account", "m")
									.replace("happy", "ok")
									.replace("sad", "ok")
									.former("sad", "ok", "happy"))),
				OperationCase.of("domain",
						(op) -> op.createDomain("code", string(10),
								(d) -> d.collate("C")
									.defaultValue("x")
									.refuseNull()
									.check(check("VALUE <> ''").named("filled"))
									.comment("a code"))),
				OperationCase.of("domain check",
						(op) -> op.addDomainCheck("positive", check("VALUE < 10").named("small").notValid())),
				OperationCase.of("validate domain check", (op) -> op.validateDomainCheck("loose", "odd")),
				OperationCase.of("drop domain check", (op) -> op.dropDomainCheck("positive", "above_zero")),
				OperationCase.of("domain default", (op) -> op.setDomainDefault("positive", "1 + 1")),
				OperationCase.of("drop domain default", (op) -> op.dropDomainDefault("positive")),
				OperationCase.of("domain not null", (op) -> op.setDomainNotNull("positive", true)),
				OperationCase.of("rename type", (op) -> op.rename(userType("mood"), "feeling")),
				OperationCase.of("rename domain", (op) -> op.rename(userDomain("positive"), "natural")),
				OperationCase.of("drop domain", (op) -> op.drop(userDomain("loose"))));
	}

	static List<OperationCase> sequences() {
		return List.of(OperationCase.of("sequence", (op) -> op.createSequence("s")),
				OperationCase.of("sequence with options",
						(op) -> op.createSequence("s",
								(s) -> s.increment(-2).start(50).minValue(1).maxValue(99).cache(3).cycle())),
				OperationCase.of("sequence unless it exists",
						(op) -> op.createSequenceIfNotExists("counter", (s) -> s)),
				OperationCase.of("alter sequence, known options",
						(op) -> op.alterSequence("counter", (s) -> s.increment(5).noMinValue().noCycle(),
								(s) -> s.increment(2))),
				OperationCase.of("alter sequence", (op) -> op.alterSequence("counter", (s) -> s.cache(3))),
				OperationCase.of("restart sequence", (op) -> op.restartSequence("counter")),
				OperationCase.of("restart sequence at a value", (op) -> op.restartSequence("counter", 40)),
				OperationCase.of("sequence of a column", (op) -> op.setSequenceOwner("counter", "keyless", "id")),
				OperationCase.of("rename sequence", (op) -> op.rename(sequence("counter"), "tally")),
				OperationCase.of("drop sequence", (op) -> op.drop(sequence("counter"))));
	}

	static List<OperationCase> views() {
		return List.of(OperationCase.of("view", (op) -> op.createView("v", "select 1 as one")), OperationCase.of(
				"view with options",
				(op) -> op.createView("v", "select id, code from org where id > 0",
						(v) -> v.columns("a", "b").with("security_barrier", true).withCheckOption().comment("a view"))),
				OperationCase.of("recursive view",
						(op) -> op.createView("v", "select 1 union all select n + 1 from v where n < 3",
								(v) -> v.recursive().columns("n"))),
				OperationCase.of("replace view",
						(op) -> op.replaceView("overview", "select id, code from org where id > 1",
								"select id, code from org")),
				OperationCase.of("replace view, unknown query",
						(op) -> op.replaceView("overview", "select id, code, a from org")),
				OperationCase.of("drop view, known query", (op) -> op.dropView("overview", "select id, code from org")),
				OperationCase.of("drop view", (op) -> op.dropView("overview")),
				OperationCase.of("rename view", (op) -> op.rename(view("overview"), "survey")),
				OperationCase.of("materialized view",
						(op) -> op.createMaterializedView("mv", "select 1 as one",
								(v) -> v.ifNotExists().columns("a").with("fillfactor", 80).withNoData())),
				OperationCase.of("plain materialized view", (op) -> op.createMaterializedView("mv", "select 1 as one")),
				OperationCase.of("refresh", (op) -> op.refreshMaterializedView("totals")),
				OperationCase.of("refresh concurrently", (op) -> op.refreshMaterializedViewConcurrently("totals")),
				OperationCase.of("drop materialized view", (op) -> op.dropMaterializedView("totals")),
				OperationCase.of("drop materialized view, known query", (op) -> {
					op.createMaterializedView("mv", "select 1 as one");
					op.dropMaterializedView("mv", "select 1 as one");
				}));
	}

	static List<OperationCase> routines() {
		return List.of(
				OperationCase.of("function",
						(op) -> op.createFunction("f",
								(f) -> f.parameter("n", integer())
									.parameter("scale", numeric(3), "1")
									.returns("integer")
									.language("sql")
									.immutable()
									.strict()
									.attribute("PARALLEL SAFE")
									.body("select n -- $body$"))),
				OperationCase.of("function with out parameters",
						(op) -> op.createFunction("f",
								(f) -> f.out("a", integer())
									.out("b", integer())
									.securityDefiner()
									.stable()
									.attribute("SET search_path = app")
									.body("begin a := 1; b := 2; end"))),
				OperationCase.of("replace function", (op) -> op.replaceFunction("twice",
						(f) -> f.parameter("n", integer()).returns("integer").language("sql").body("select n + n"),
						(f) -> f.parameter("n", integer()).returns("integer").language("sql").body(" SELECT n * 2 "))),
				OperationCase.of("replace function, unknown definition", (op) -> op.replaceFunction("twice",
						(f) -> f.parameter("n", integer()).returns("integer").language("sql").body("select n + n"))),
				OperationCase.of("drop function, known definition", (op) -> op.dropFunction("twice",
						(f) -> f.parameter("n", integer()).returns("integer").language("sql").body(" SELECT n * 2 "))),
				OperationCase.of("drop function", (op) -> op.drop(function("twice", "integer"))),
				OperationCase.of("rename function", (op) -> op.rename(function("twice", "integer"), "doubled")),
				OperationCase.of("procedure",
						(op) -> op.createProcedure("p", (f) -> f.language("sql").body("select 1"))),
				OperationCase.of("drop procedure", (op) -> op.drop(procedure("nothing", ""), (d) -> d.ifExists())),
				OperationCase.of("trigger",
						(op) -> op.createTrigger("tr", "account",
								(t) -> t.before()
									.insert()
									.update("name", "qty")
									.forEachRow()
									.when("new.qty > 0")
									.execute("touch", "it's", "b"))),
				OperationCase.of("trigger for statements",
						(op) -> op.createTrigger("tr", "account",
								(t) -> t.after().delete().referencing("OLD TABLE AS gone").execute("touch"))),
				OperationCase.of("constraint trigger",
						(op) -> op.createTrigger("tr", "account",
								(t) -> t.after().update().forEachRow().initiallyDeferred().execute("touch"))),
				OperationCase.of("disable trigger", (op) -> op.disableTrigger("touch_org", "org")),
				OperationCase.of("drop trigger", (op) -> op.dropTrigger("touch_org", "org")),
				OperationCase.of("drop trigger, known definition",
						(op) -> op.dropTrigger("touch_org", "org",
								(t) -> t.before().update().forEachRow().execute("touch"))),
				OperationCase.of("rename trigger", (op) -> op.rename(triggerOf("org", "touch_org"), "touch")),
				OperationCase.of("policy",
						(op) -> op.createPolicy("own", "account",
								(p) -> p.on(PolicyDefinition.Command.UPDATE)
									.asRestrictive()
									.to("pg_monitor")
									.using("qty > 0")
									.withCheck("qty > 1"))),
				OperationCase.of("drop policy", (op) -> op.dropPolicy("everybody", "org")),
				OperationCase.of("drop policy, known definition", (op) -> op.dropPolicy("everybody", "org", (p) -> p)),
				OperationCase.of("rename policy", (op) -> op.rename(policyOf("org", "everybody"), "all")),
				OperationCase.of("enable row level security", (op) -> op.enableRowLevelSecurity("account")),
				OperationCase.of("force row level security", (op) -> op.forceRowLevelSecurity("account", true)));
	}

	static List<OperationCase> schemas() {
		return List.of(OperationCase.of("schema", (op) -> op.createSchema("Odd \"Schema\"")),
				OperationCase.of("schema unless it exists", (op) -> op.createSchemaIfNotExists("app")),
				OperationCase.of("schema of a role", (op) -> op.createSchema("theirs", "pg_monitor")),
				OperationCase.of("drop schema", (op) -> op.drop(schema("app"), (d) -> d.cascade())),
				OperationCase.of("rename schema", (op) -> op.rename(schema("app"), "application")),
				OperationCase.of("extension", (op) -> op.createExtension("pg_trgm", (e) -> e.schema("app").cascade())),
				OperationCase.of("extension of a version unless it exists",
						(op) -> op.createExtension("citext", (e) -> e.ifNotExists().version("1.6"))),
				OperationCase.of("update extension", (op) -> op.updateExtension("btree_gist")),
				OperationCase.of("drop extension", (op) -> op.drop(extension("btree_gist"))),
				OperationCase.of("comment", (op) -> op.comment(table("account"), "it's 100% \\ \"x\" :y ?")),
				OperationCase.of("drop comment", (op) -> op.dropComment(table("account"))),
				OperationCase.of("change comments", (op) -> {
					op.changeComment(table("account"), null, "accounts");
					op.changeComment(constraintOf("account", "ck_qty"), null, "never below");
					op.changeComment(triggerOf("org", "touch_org"), null, "touches");
					op.changeComment(function("twice", "integer"), null, "doubles");
					op.changeComment(schema("app"), null, "the app's");
				}));
	}

	static List<OperationCase> data() {
		return List.of(
				OperationCase.of("execute", (op) -> op.execute("update account set note = '? :x %' where data ? 'a'")),
				OperationCase.of("insert nothing", (op) -> op.bulkInsert("account", List.of())),
				OperationCase.of("insert of every type",
						(op) -> op.bulkInsert("account", List.of(
								Map.of("id", 3, "room", 3L, "name", "it's \\ \"q\"", "qty", new BigDecimal("1E+1"),
										"created", LocalDateTime.of(2024, 1, 2, 3, 4, 5, 600_000_000), "data",
										Collections.singletonMap("k\n\"",
												Arrays.asList(1, null, 2.5, Map.of("x", true)))),
								Map.of("id", 4, "room", 4, "created", LocalDate.of(-43, 3, 15), "data",
										json(List.of(1, "two")), "m", Mood.sad),
								Map.of("id", 5, "room", 5, "tags", Arrays.asList("a,b", "\"c\\", null, "NULL"), "raw",
										new byte[] { 0, 1, -1 }, "note", Duration.ofMinutes(90)),
								Map.of("id", 6, "room", 6, "created", sql("now()"), "note",
										Instant.parse("2024-01-02T03:04:05Z"), "during", "[2024-01-01,2024-01-02)"),
								rowWithNull()))),
				OperationCase.of("insert identity values", (op) -> op.bulkInsertOverridingIdentity("account",
						List.of(Map.of("id", 9, "room", 9, "strict", 77)))));
	}

	private static Map<String, @Nullable Object> rowWithNull() {
		Map<String, @Nullable Object> row = new HashMap<>();
		row.put("id", 7);
		row.put("room", 7);
		row.put("name", null);
		return row;
	}

	/** As an application has it. */
	private enum Mood {

		sad

	}

}
