package io.sqlbot.migrate.operation;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import io.sqlbot.migrate.Operations;
import io.sqlbot.migrate.schema.QualifiedName;

import static io.sqlbot.migrate.schema.Check.check;
import static io.sqlbot.migrate.schema.Column.column;
import static io.sqlbot.migrate.schema.ColumnType.array;
import static io.sqlbot.migrate.schema.ColumnType.bigInteger;
import static io.sqlbot.migrate.schema.ColumnType.bigSerial;
import static io.sqlbot.migrate.schema.ColumnType.bool;
import static io.sqlbot.migrate.schema.ColumnType.cidr;
import static io.sqlbot.migrate.schema.ColumnType.date;
import static io.sqlbot.migrate.schema.ColumnType.doublePrecision;
import static io.sqlbot.migrate.schema.ColumnType.enumType;
import static io.sqlbot.migrate.schema.ColumnType.inet;
import static io.sqlbot.migrate.schema.ColumnType.integer;
import static io.sqlbot.migrate.schema.ColumnType.interval;
import static io.sqlbot.migrate.schema.ColumnType.json;
import static io.sqlbot.migrate.schema.ColumnType.jsonb;
import static io.sqlbot.migrate.schema.ColumnType.macaddr;
import static io.sqlbot.migrate.schema.ColumnType.money;
import static io.sqlbot.migrate.schema.ColumnType.numeric;
import static io.sqlbot.migrate.schema.ColumnType.real;
import static io.sqlbot.migrate.schema.ColumnType.serial;
import static io.sqlbot.migrate.schema.ColumnType.smallInteger;
import static io.sqlbot.migrate.schema.ColumnType.smallSerial;
import static io.sqlbot.migrate.schema.ColumnType.string;
import static io.sqlbot.migrate.schema.ColumnType.text;
import static io.sqlbot.migrate.schema.ColumnType.time;
import static io.sqlbot.migrate.schema.ColumnType.timestamp;
import static io.sqlbot.migrate.schema.ColumnType.type;
import static io.sqlbot.migrate.schema.ColumnType.uuid;
import static io.sqlbot.migrate.schema.ColumnType.vector;
import static io.sqlbot.migrate.schema.Exclude.exclude;
import static io.sqlbot.migrate.schema.ForeignKey.foreignKey;
import static io.sqlbot.migrate.schema.ObjectReference.table;
import static io.sqlbot.migrate.schema.PrimaryKey.primaryKey;
import static io.sqlbot.migrate.schema.ReferentialAction.CASCADE;
import static io.sqlbot.migrate.schema.ReferentialAction.SET_NULL;
import static io.sqlbot.migrate.schema.ReferentialAction.setNull;
import static io.sqlbot.migrate.schema.Unique.unique;

/**
 * The calls of {@code ops-dev.json} as they are written here, by the id that they have
 * there.
 */
final class AlembicCalls {

	private final Map<String, Consumer<Operations>> calls = new LinkedHashMap<>();

	private AlembicCalls() {
		createTable();
		createTableConstraints();
		createTableTypes();
		addColumn();
		alterColumn();
		index();
		constraint();
		data();
		conventions();
	}

	static Map<String, Consumer<Operations>> all() {
		return new AlembicCalls().calls;
	}

	private void call(String id, Consumer<Operations> call) {
		this.calls.put(id, call);
	}

	private void createTable() {
		call("ct-basic", (op) -> op.createTable("t", column("id", serial()).primaryKey(),
				column("name", string(50)).notNull(), column("note", text())));
		call("ct-no-pk", (op) -> op.createTable("t", column("a", integer()), column("b", text()).notNull()));
		call("ct-no-columns", (op) -> op.createTable("t"));
		call("ct-bigserial", (op) -> op.createTable("t", column("id", bigSerial()).primaryKey()));
		call("ct-smallserial", (op) -> op.createTable("t", column("id", smallSerial()).primaryKey()));
		call("ct-pk-no-autoincrement", (op) -> op.createTable("t", column("id", integer()).primaryKey()));
		call("ct-pk-constraint-serial", (op) -> op.createTable("t", column("id", bigSerial()), primaryKey("id")));
		call("ct-pk-composite", (op) -> op.createTable("t", column("a", integer()), column("b", integer()),
				primaryKey("a", "b").named("pk_t")));
		call("ct-pk-composite-columns",
				(op) -> op.createTable("t", column("a", integer()), column("b", integer()), primaryKey("a", "b")));
		call("ct-pk-composite-autoincrement",
				(op) -> op.createTable("t", column("a", serial()), column("b", integer()), primaryKey("a", "b")));
		call("ct-pk-with-fk-not-serial",
				(op) -> op.createTable("t", column("id", integer()).primaryKey().references("org", "id")));
		call("ct-pk-string", (op) -> op.createTable("t", column("id", string(36)).primaryKey()));
		call("ct-pk-server-default",
				(op) -> op.createTable("t", column("id", integer()).primaryKey().defaultExpression("42")));
		call("ct-pk-include-deferrable", (op) -> op.createTable("t", column("id", serial()),
				primaryKey("id").named("pk_t").initiallyDeferred()));
		call("ct-identity-always",
				(op) -> op.createTable("t", column("id", integer()).identityAlways(), primaryKey("id")));
		call("ct-identity-options", (op) -> op.createTable("t", column("id", bigInteger())
			.identityAlways((s) -> s.start(1).increment(2).minValue(1).maxValue(9_999_999_999L).cycle().cache(5))));
		call("ct-identity-nominmax", (op) -> op.createTable("t",
				column("id", integer()).identityByDefault((s) -> s.noMinValue().noMaxValue().start(10)).primaryKey()));
		call("ct-computed-persisted", (op) -> op.createTable("t", column("a", integer()),
				column("b", integer()).generatedAs("a * 2").notNull()));
		call("ct-sequence-default", (op) -> op.createTable("t",
				column("id", integer()).defaultExpression("nextval('seq_account')").notNull()));
		call("ct-default-literal-fn", (op) -> op.createTable("t", column("a", jsonb()).defaultExpression("'{}'::jsonb"),
				column("b", string()).defaultValue("q")));
		call("ct-default-client-side", (op) -> op.createTable("t", column("a", integer()), column("b", integer())));
		call("ct-default-percent-colon", (op) -> op.createTable("t", column("a", string()).defaultValue("100%"),
				column("b", string()).defaultExpression("'a:b'")));
		call("ct-comments", (op) -> op.createTable("t", (t) -> t.comment("the table"),
				column("a", integer()).comment("column a"), column("b", integer()).comment("it's 100% \"b\"")));
		call("ct-comment-unicode",
				(op) -> op.createTable("t", (t) -> t.comment("résumé"), column("a", integer()).comment("中文\nline")));
		call("ct-quoting",
				(op) -> op.createTable("Select", column("Group", integer()), column("a b", integer()),
						column("user", integer()), column("lower", integer()), column("1st", integer()),
						column("q\"q", integer()), column("ä", integer()), column("a$b", integer())));
		call("ct-quote-forced", (op) -> op.createTable("t", column("a", integer()), column("b", integer())));
		call("ct-quoted-schema",
				(op) -> op.inSchema("Odd Schema")
					.createTable("Odd", column("id", integer())
						.constraint(foreignKey("id").references(QualifiedName.of("Odd Schema", "Odd Table"), "id"))));
		call("ct-prefixes", (op) -> op.createTable("t", (t) -> t.unlogged(), column("a", integer())));
		call("ct-pg-options", (op) -> op.createTable("t", (t) -> t.with("fillfactor", 70).tablespace("pg_default"),
				column("a", integer())));
		call("ct-inherits", (op) -> op.createTable("t", (t) -> t.inherits("nopk"), column("extra", integer())));
		call("dt-schema", (op) -> op.inSchema("app").dropTable("item"));
		call("dt-quoted", (op) -> op.dropTable("Order"));
		call("dt-quoted-schema", (op) -> op.inSchema("Odd Schema").dropTable("Odd Table"));
		call("rt-schema", (op) -> op.inSchema("app").renameTable("item", "item2"));
		call("rt-quoted", (op) -> op.renameTable("Order", "User"));
	}

	private void createTableConstraints() {
		call("ct-unique-index-columns", (op) -> {
			op.createTable("t", column("a", integer()).unique(), column("b", integer()), column("c", integer()));
			op.createIndex("ix_t_b", "t", "b");
			op.createUniqueIndex("ix_t_c", "t", "c");
		});
		call("ct-unique-deferrable",
				(op) -> op.createTable("t", column("a", integer()), unique("a").named("uq").initiallyDeferred()));
		call("ct-unique-nulls-not-distinct",
				(op) -> op.createTable("t", column("a", integer()), unique("a").named("uq").nullsNotDistinct()));
		call("ct-unique-include", (op) -> op.createTable("t", column("a", integer()), column("b", integer()),
				unique("a").named("uq").include("b")));
		call("ct-check-column",
				(op) -> op.createTable("t", column("a", integer()).constraint(check("a > 0").named("ck_a"))));
		call("ct-fk-column", (op) -> op.createTable("t", column("org_id", integer()).references("org", "id")));
		call("ct-fk-constraint", (op) -> op.createTable("t", column("org_id", integer()),
				foreignKey("org_id").references("org", "id").onDelete(SET_NULL).named("fk_t")));
		call("ct-fk-composite", (op) -> op.createTable("t", column("x", integer()), column("y", integer()),
				foreignKey("x", "y").references("org", "a", "b")));
		call("ct-fk-deferrable-match", (op) -> op.createTable("t", column("x", integer()),
				foreignKey("x").references("org", "id").matchFull().initiallyDeferred().named("fk")));
		call("ct-fk-not-valid", (op) -> op.createTable("t", column("x", integer()),
				foreignKey("x").references("org", "id").notValid().named("fk")));
		call("ct-exclude", (op) -> op.createTable("t", column("room", integer()), column("during", type("tsrange")),
				exclude("gist").column("room", "=").column("during", "&&").named("ex_t")));
		call("ct-exclude-where-ops",
				(op) -> op.createTable("t", column("room", integer()), column("during", type("tsrange")),
						exclude("gist").column("during", "&&", (k) -> k.operatorClass("range_ops"))
							.where("room > 5")
							.initiallyDeferred()
							.named("ex_t")));
	}

	private void createTableTypes() {
		call("ct-types-numeric",
				(op) -> op.createTable("t", column("a", numeric(10, 2)), column("b", numeric()),
						column("c", numeric(10)), column("d", doublePrecision()), column("e", doublePrecision()),
						column("f", doublePrecision()), column("g", doublePrecision()), column("h", real()),
						column("i", numeric(5, 1)), column("j", smallInteger()), column("k", bigInteger()),
						column("l", money())));
		call("ct-types-datetime", (op) -> op.createTable("t", column("a", date()), column("b", time()),
				column("c", time().withTimeZone()), column("d", timestamp()), column("e", timestamp().withTimeZone()),
				column("f", timestamp().precision(3)), column("g", timestamp().withTimeZone().precision(6)),
				column("h", interval()), column("i", type("interval day to second (2)")),
				column("j", time().precision(1)), column("k", type("interval(4)"))));
		call("ct-types-pg",
				(op) -> op.createTable("t", column("a", json()), column("b", jsonb()), column("c", uuid()),
						column("d", uuid()), column("e", inet()), column("f", cidr()), column("g", macaddr()),
						column("h", type("hstore")), column("i", type("tsvector")), column("j", type("int4range")),
						column("k", type("tstzrange")), column("l", type("bit(4)")),
						column("m", type("bit varying(6)")), column("n", type("oid")), column("o", type("regclass")),
						column("p", type("datemultirange")), column("q", type("tsquery")), column("r", json()),
						column("s", type("macaddr8")), column("u", type("numrange"))));
		call("ct-types-vector", (op) -> op.createTable("t", column("a", vector()), column("b", vector(3)),
				column("c", type("halfvec(4)")), column("d", type("sparsevec(5)"))));
		call("ct-type-enum-native", (op) -> {
			op.createEnum("colour", "x", "y'z");
			op.createTable("t", column("a", enumType("colour")));
		});
		call("ct-type-enum-non-native", (op) -> op.createTable("t", column("a", string(3)), column("b", string(20)),
				column("d", string(1)).constraint(check("d IN ('x', 'q')").named("c3"))));
		call("ct-type-enum-array", (op) -> op.createTable("t", column("a", array(enumType("mood")))));
		call("ct-type-boolean-constraint", (op) -> op.createTable("t", column("a", bool())));
		call("ct-type-text-collate-ops", (op) -> op.createTable("t", column("a", text()).collate("en_US")));
	}

	private void addColumn() {
		call("ac", (op) -> op.addColumn("account", column("x", integer())));
		call("ac-schema", (op) -> op.inSchema("app").addColumn("item", column("x", string(9))));
		call("ac-if-not-exists", (op) -> op.addColumnIfNotExists("account", column("name", text())));
		call("ac-fk", (op) -> op.addColumn("account", column("x", integer())
			.constraint(foreignKey("x").references("org", "id").onDelete(CASCADE).named("fk_x"))));
		call("ac-index", (op) -> {
			op.addColumn("account", column("x", integer()));
			op.createIndex("ix_account_x", "account", "x");
		});
		call("ac-check",
				(op) -> op.addColumn("account", column("x", integer()).constraint(check("x > 0").named("ck_x"))));
		call("ac-comment", (op) -> op.addColumn("account", column("x", integer()).comment("hey")));
		call("ac-identity",
				(op) -> op.addColumn("nopk", column("x", bigInteger()).identityByDefault((s) -> s.start(100))));
		call("ac-computed", (op) -> op.addColumn("account", column("x", integer()).generatedAs("qty * 2")));
		call("ac-enum", (op) -> op.addColumn("account", column("x", enumType("newenum", "p", "q"))));
		call("ac-array", (op) -> op.addColumn("account",
				column("x", array(text())).defaultExpression("ARRAY[]::text[]").notNull()));
		call("ac-quoted", (op) -> op.addColumn("Order", column("New Col", integer())));
		call("ac-default-python-only", (op) -> op.addColumn("account", column("x", integer())));
		call("ac-boolean-enum-nonnative", (op) -> op.addColumn("account",
				column("x", string(1)).constraint(check("x IN ('a', 'b')").named("ck_e"))));
		call("dc", (op) -> op.dropColumn("account", "raw"));
	}

	private void alterColumn() {
		call("al-nullable-true", (op) -> op.alterColumn("account", "qty", (c) -> c.nullable()));
		call("al-nullable-false", (op) -> op.alterColumn("account", "name", (c) -> c.notNull()));
		call("al-type", (op) -> op.alterColumn("account", "name", (c) -> c.type(string(200))));
		call("al-type-existing",
				(op) -> op.alterColumn("account", "name", (c) -> c.type(text()).existing(column("name", string(50)))));
		call("al-type-using-timezone", (op) -> op.alterColumn("account", "created",
				(c) -> c.type(timestamp().withTimeZone()).using("created AT TIME ZONE 'UTC'")));
		call("al-type-collation", (op) -> op.alterColumn("account", "name", (c) -> c.type(string(10)).collate("C")));
		call("al-type-enum", (op) -> op.alterColumn("account", "status",
				(c) -> c.type(enumType("mood")).using("NULL::mood").dropDefault()));
		call("al-type-enum-nonnative", (op) -> {
			op.alterColumn("account", "name", (c) -> c.type(string(2)));
			op.createCheckConstraint("zz", "account", "name IN ('aa', 'bb')");
		});
		call("al-default-set-text", (op) -> op.alterColumn("account", "created", (c) -> c.defaultExpression("now()")));
		call("al-default-func", (op) -> op.alterColumn("account", "created", (c) -> c.defaultExpression("now()")));
		call("al-default-bool", (op) -> op.alterColumn("account", "active", (c) -> c.defaultValue(true)));
		call("al-rename", (op) -> op.renameColumn("account", "old_name", "new_name"));
		call("al-rename-quoted", (op) -> op.alterColumn("account", "Mixed", (c) -> c.rename("order by")));
		call("al-rename-and-more", (op) -> op.alterColumn("account", "old_name",
				(c) -> c.rename("new_name").type(string(20)).notNull().defaultValue("z")));
		call("al-everything",
				(op) -> op.alterColumn("account", "name",
						(c) -> c.type(text())
							.notNull()
							.defaultValue("q")
							.comment("c")
							.rename("nm")
							.existing(column("name", string(50)).comment("the name"))));
		call("al-comment", (op) -> op.alterColumn("account", "email", (c) -> c.comment("mail")));
		call("al-comment-drop", (op) -> op.alterColumn("account", "name", (c) -> c.dropComment()));
		call("al-comment-quote", (op) -> op.alterColumn("account", "name", (c) -> c.comment("O'Neil 50% :x")));
		call("al-identity-add", (op) -> op.alterColumn("nopk", "id", (c) -> c.addIdentity(true, (s) -> s)));
		call("al-identity-add-opts",
				(op) -> op.alterColumn("nopk", "id", (c) -> c.addIdentity(false, (s) -> s.start(5).increment(2))));
		call("al-identity-drop", (op) -> op.alterColumn("account", "ident", (c) -> c.dropIdentity()));
		call("al-identity-change",
				(op) -> op.alterColumn("account", "ident", (c) -> c.setIdentity(true, (s) -> s.increment(5).start(3))));
		call("al-identity-set-same",
				(op) -> op.alterColumn("account", "ident", (c) -> c.setIdentity((s) -> s.cycle())));
		call("al-computed-refused", (op) -> op.alterColumn("account", "gen", (c) -> c.setExpression("2")));
		call("al-autoincrement-warning", (op) -> op.alterColumn("account", "id", (c) -> c.type(bigInteger())));
		call("al-using-without-type", (op) -> op.alterColumn("account", "raw", (c) -> c.using("raw::jsonb")));
		call("al-nothing", (op) -> op.alterColumn("account", "raw", (c) -> c.existing(column("raw", text()))));
		call("al-quoted-table",
				(op) -> op.alterColumn("Order", "Total Sum", (c) -> c.type(doublePrecision()).notNull()));
	}

	private void index() {
		call("ix-f", (op) -> op.createIndex("ix_account_email", "account", "email"));
		call("ix-unique-multi", (op) -> op.createUniqueIndex("ix_a", "account", "email", "name"));
		call("ix-where-expr", (op) -> op.createIndex("ix_a", "account", (i) -> i.column("email").where("qty > 5")));
		call("ix-include", (op) -> op.createIndex("ix_a", "account", (i) -> i.column("email").include("name", "qty")));
		call("ix-ops", (op) -> op.createIndex("ix_a", "account",
				(i) -> i.column("name", (k) -> k.operatorClass("text_pattern_ops"))));
		call("ix-ops-gin-trgm", (op) -> op.createIndex("ix_a", "account",
				(i) -> i.using("gin").column("name", (k) -> k.operatorClass("gin_trgm_ops"))));
		call("ix-jsonb-path", (op) -> op.createIndex("ix_a", "account",
				(i) -> i.using("gin").column("data", (k) -> k.operatorClass("jsonb_path_ops"))));
		call("ix-hnsw",
				(op) -> op.createIndex("ix_a", "account",
						(i) -> i.using("hnsw")
							.column("emb", (k) -> k.operatorClass("vector_cosine_ops"))
							.with("m", 16)
							.with("ef_construction", 64)));
		call("ix-with", (op) -> op.createIndex("ix_a", "account", (i) -> i.column("email").with("fillfactor", 50)));
		call("ix-concurrently", (op) -> op.createIndex("ix_a", "account", (i) -> i.column("email").concurrently()));
		call("ix-concurrently-if-not-exists",
				(op) -> op.createIndex("ix_a", "account", (i) -> i.column("email").concurrently().ifNotExists()));
		call("ix-autocommit-block", (op) -> op.createIndex("ix_a", "account", (i) -> i.column("email").concurrently()));
		call("ix-nulls-not-distinct",
				(op) -> op.createIndex("ix_a", "account", (i) -> i.column("email").unique().nullsNotDistinct()));
		call("ix-expression", (op) -> op.createIndex("ix_a", "account", (i) -> i.expression("lower(email)")));
		call("ix-expression-mixed", (op) -> op.createIndex("ix_a", "account",
				(i) -> i.column("name").expression("lower(email)", (k) -> k.descending()).expression("qty + 1")));
		call("ix-func", (op) -> op.createIndex("ix_a", "account", (i) -> i.expression("lower(email)")));
		call("ix-literal-column-ops", (op) -> op.createIndex("ix_a", "account",
				(i) -> i.column("name", (k) -> k.operatorClass("varchar_pattern_ops"))));
		call("ix-if-not-exists",
				(op) -> op.createIndex("ix_account_name", "account", (i) -> i.column("name").ifNotExists()));
		call("ix-collate", (op) -> op.createIndex("ix_a", "account", (i) -> i.column("name", (k) -> k.collate("C"))));
		call("ix-only-unique-false", (op) -> op.createIndex("ix_a", "account", "email"));
		call("dix", (op) -> op.dropIndex("ix_account_name"));
		call("dix-schema", (op) -> op.inSchema("app").dropIndex("ix_item_sku"));
		call("dix-if-exists", (op) -> op.dropIndex("ix_none", (d) -> d.ifExists()));
		call("dix-concurrently", (op) -> op.dropIndex("ix_account_name", (d) -> d.concurrently()));
	}

	private void constraint() {
		call("pk", (op) -> op.createPrimaryKey("pk_nopk", "nopk", "id", "k2"));
		call("uq-nulls-not-distinct",
				(op) -> op.addConstraint("account", unique("name").nullsNotDistinct().named("uq_n")));
		call("ck", (op) -> op.createCheckConstraint("ck_n", "account", "qty < 1000"));
		call("ck-expr", (op) -> op.createCheckConstraint("ck_n", "account", "length(name) > 5"));
		call("ck-in", (op) -> op.createCheckConstraint("ck_n", "account", "status IN ('new', 'it''s')"));
		call("ck-percent-colon",
				(op) -> op.createCheckConstraint("ck_n", "account", "name LIKE '%x%' AND data::text <> ':y'"));
		call("ck-noinherit-unknown", (op) -> op.addConstraint("account", check("qty < 5").noInherit().named("ck_n")));
		call("fk-none", (op) -> op.addConstraint("account", foreignKey("parent_id").references("org", "id")));
		call("fk-composite", (op) -> op.createForeignKey("fk_ab", "account",
				foreignKey("oa", "ob").references("org", "a", "b").onUpdate(CASCADE).onDelete(SET_NULL)));
		call("fk-deferrable", (op) -> op.createForeignKey("fk_p", "account",
				foreignKey("parent_id").references("org", "id").initiallyDeferred()));
		call("fk-not-deferrable", (op) -> op.createForeignKey("fk_p", "account",
				foreignKey("parent_id").references("org", "id").notDeferrable()));
		call("fk-not-valid", (op) -> op.createForeignKey("fk_p", "account",
				foreignKey("parent_id").references("org", "id").notValid()));
		call("fk-schemas",
				(op) -> op.inSchema("app")
					.createForeignKey("fk_i", "item",
							foreignKey("acc_id").references(QualifiedName.of("public", "account"), "id")));
		call("fk-ondelete-cols", (op) -> op.createForeignKey("fk_ab", "account",
				foreignKey("oa", "ob").references("org", "a", "b").onDelete(setNull("oa"))));
		call("dcon", (op) -> op.dropConstraint("uq_account_email", "account"));
		call("dcon-type-fk", (op) -> op.dropConstraint("fk_account_org", "account"));
		call("dcon-type-primary", (op) -> op.dropConstraint("account_pkey", "account"));
		call("dcon-schema", (op) -> op.inSchema("app").dropConstraint("item_pkey", "item"));
		call("dcon-if-exists", (op) -> op.dropConstraint("none", "account", (d) -> d.ifExists()));
		call("dcon-f", (op) -> op.dropConstraint("uq_account_email", "account"));
		call("tc-schema", (op) -> op.inSchema("app").comment(table("item"), "x"));
	}

	private void data() {
		call("ex-str", (op) -> op.execute("UPDATE account SET qty = 1"));
		call("ex-str-percent", (op) -> op.execute("UPDATE account SET name = 'x' WHERE name LIKE '%y%'"));
		call("ex-core-update", (op) -> op.execute("UPDATE account SET name = 'x' WHERE id = 5"));
		call("ex-core-inline-literal", (op) -> op.execute("UPDATE account SET name = 'b' WHERE name = 'a'"));
		call("ex-core-delete", (op) -> op.execute("DELETE FROM account"));
		call("ex-core-insert", (op) -> op.bulkInsert("nopk", List.of(Map.of("id", 1, "k2", 2, "v", "z"))));
		call("ex-insert-from-select", (op) -> op.execute("INSERT INTO nopk (id, k2) SELECT id, id FROM org"));
		call("ex-ddl", (op) -> op.createSequence("s1", (s) -> s.start(10).increment(2)));
		call("ex-dollar-function", (op) -> op.execute(
				"CREATE FUNCTION f1() RETURNS int LANGUAGE plpgsql AS $$\nBEGIN\n  RETURN 1; -- it's :fine\nEND;\n$$"));
		call("ex-enum-add-value", (op) -> op.addEnumValue("mood", "ecstatic"));
		call("ex-enum-create-drop", (op) -> {
			op.createEnum("ee", "a", "b");
			op.addColumn("account", column("x", enumType("ee")));
		});
		call("ex-tab-strip", (op) -> op.execute("\n\tSELECT 1  \n"));
		call("bi-multiinsert-false",
				(op) -> op.bulkInsert("nopk", List.of(Map.of("id", 1, "k2", 2, "v", "a"), Map.of("id", 2, "k2", 3))));
		call("bi-empty", (op) -> op.bulkInsert("nopk", List.of()));
		call("bi-types", (op) -> op.bulkInsert("account", List.of(Map.of("id", 1, "balance", new BigDecimal("1.50"),
				"created", LocalDateTime.of(2024, 1, 2, 3, 4, 5), "active", true))));
		call("bi-jsonb", (op) -> op.bulkInsert("account", List.of(Map.of("id", 1, "data", Map.of("a", List.of(1))))));
		call("bi-array-uuid-date",
				(op) -> op.bulkInsert("account", List.of(Map.of("id", 1, "tags", List.of("a", "b")))));
		call("bi-quoted", (op) -> op.bulkInsert("Order", List.of(Map.of("Id", 1, "user", "x"))));
	}

	private void conventions() {
		call("ba", (op) -> {
			op.addColumn("account", column("x", integer()));
			op.alterColumn("account", "name", (c) -> c.notNull());
			op.dropColumn("account", "raw");
			op.createIndex("ix_b", "account", "email");
			op.createUniqueConstraint("uq_b", "account", "name");
			op.dropConstraint("ck_account_qty", "account");
			op.createForeignKey("fk_b", "account", foreignKey("parent_id").references("org", "id"));
			op.createCheckConstraint("ck_b", "account", "qty > 0");
		});
		call("ba-insert-after", (op) -> op.addColumn("account", column("x", integer())));
		call("ba-pk", (op) -> {
			op.createPrimaryKey("pk_b", "nopk", "id");
			op.dropComment(table("nopk"));
		});
		call("ba-exclude",
				(op) -> op.createExcludeConstraint("ex_b", "account", exclude("gist").column("during", "&&")));
		call("nc-create-table", (op) -> {
			op.createTable("t", column("id", serial()), column("a", integer()), column("o", integer()),
					primaryKey("id").named("pk_t"), check("a > 0").named("ck_t_pos"), check("a < 9").named("ck_plain"),
					foreignKey("o").references("org", "id").named("fk_t_o_org"));
			op.createUniqueIndex("ix_t_a", "t", "a");
		});
		call("nc-ck", (op) -> op.createCheckConstraint("ck_account_pos", "account", "qty < 10"));
		call("nc-uq-none", (op) -> op.createUniqueConstraint("uq_account_name", "account", "name"));
		call("nc-fk-none", (op) -> op.createForeignKey("fk_account_parent_id_org", "account",
				foreignKey("parent_id").references("org", "id")));
		call("nc-ix-none", (op) -> op.createIndex("ix_account_name", "account", "name", "qty"));
		call("nc-pk-none", (op) -> op.createPrimaryKey("pk_nopk", "nopk", "id"));
		call("nc-drop-ck", (op) -> {
			op.createCheckConstraint("ck_account_qq", "account", "qty < 10");
			op.dropConstraint("ck_account_qq", "account");
		});
		call("nc-add-column-fk", (op) -> op.addColumn("account",
				column("x", integer()).constraint(foreignKey("x").references("org", "id").named("fk_account_x_org"))));
		call("nc-long-name-truncation", (op) -> {
			op.createUniqueConstraint("uq_account_name", "account", "name", "email", "balance");
			String table = "a_table_with_quite_a_long_name_to_be_truncated_somewhere_here";
			String column = "a_column_with_a_long_name_as_well_to_overflow";
			op.createTable(table, column(column, integer()));
			op.createUniqueIndex("ix_a_table_with_quite_a_long_name_to_be_truncated_somew_9a93", table, column);
		});
	}

}
