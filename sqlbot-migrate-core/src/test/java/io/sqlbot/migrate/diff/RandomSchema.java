package io.sqlbot.migrate.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import io.sqlbot.migrate.catalog.CatalogScope;

/**
 * A random schema as DDL. Its names come from a small stock, so that two of them have
 * much in common. Its exclusion constraints need the extension {@code btree_gist}.
 */
final class RandomSchema {

	static final Set<String> SCHEMAS = Set.of("public", "app");

	static final CatalogScope SCOPE = CatalogScope.of("public").and("app");

	private final RandomChoice choice;

	private final boolean isFilled;

	private final int major;

	private final List<String> ddl = new ArrayList<>();

	private RandomSchema(long seed, boolean isFilled, int major) {
		this.choice = new RandomChoice(seed);
		this.isFilled = isFilled;
		this.major = major;
	}

	/**
	 * Whatever comes.
	 * @param seed the same makes the same
	 * @param major the server's version
	 * @return the statements
	 */
	static List<String> ddl(long seed, int major) {
		return new RandomSchema(seed, false, major).build();
	}

	/**
	 * A schema whose columns have types that the values of {@link RandomRows} fit.
	 * @param seed the same makes the same
	 * @param major the server's version
	 * @return the statements
	 */
	static List<String> ddlOfFilled(long seed, int major) {
		return new RandomSchema(seed, true, major).build();
	}

	private List<String> build() {
		add("CREATE SCHEMA IF NOT EXISTS app");
		types();
		for (String name : this.choice.some("s1", "s2", "s3", "app.s1")) {
			add("CREATE SEQUENCE " + name
					+ this.choice.pick("", " INCREMENT BY 50", " START WITH 5 CACHE 10", " CYCLE", " AS integer"));
		}
		List<String> tables = this.choice.some("t1", "t2", "t3", "t4", "\"Select\"", "\"T 5\"", "app.t1",
				"app.\"Odd one\"");
		tables
			.forEach((table) -> this.ddl.addAll(new RandomTable(table, this.isFilled, this.major, this.choice).ddl()));
		tables.forEach((table) -> foreignKey(table, tables));
		if (this.choice.maybe(2)) {
			partitioned();
		}
		else if (this.choice.maybe(3)) {
			add("CREATE TABLE parted_2024 (id integer NOT NULL, day date NOT NULL, n integer)");
		}
		if (this.choice.maybe(2)) {
			inheriting();
		}
		views(tables);
		return this.ddl;
	}

	private void types() {
		add("CREATE TYPE mood AS ENUM (" + labels() + ")");
		add("CREATE TYPE app.level AS ENUM (" + labels() + ")");
		add("CREATE DOMAIN code AS varchar(9)"
				+ (this.choice.maybe(3) ? " CHECK (length(VALUE) > " + this.choice.number(3) + ")" : ""));
		if (this.choice.maybe(2)) {
			add("CREATE FUNCTION twice(" + this.choice.pick("a", "b")
					+ " integer) RETURNS integer LANGUAGE sql IMMUTABLE AS 'select $1 * " + this.choice.number(3)
					+ "'");
		}
		else {
			add("CREATE FUNCTION twice(a integer) RETURNS integer LANGUAGE sql IMMUTABLE AS 'select a * 2'");
		}
	}

	private String labels() {
		List<String> labels = List.of("sad", "ok", "happy", "so so", "it''s");
		List<String> chosen = new ArrayList<>(this.choice.maybe(4) ? this.choice.shuffled(labels) : labels);
		chosen.removeIf((label) -> !label.equals("ok") && this.choice.maybe(3));
		return "'" + String.join("', '", chosen) + "'";
	}

	private void foreignKey(String table, List<String> tables) {
		if (this.choice.maybe(2)) {
			add("DO $$ BEGIN ALTER TABLE " + table + " ADD "
					+ (this.choice.maybe(2) ? "CONSTRAINT fk_" + this.choice.number(2) + " " : "")
					+ "FOREIGN KEY (ref) REFERENCES " + this.choice.pick(tables) + " (id)"
					+ this.choice.pick("", " ON DELETE CASCADE", " ON DELETE SET NULL", " DEFERRABLE", " NOT VALID")
					// not every table has a key that serves
					+ "; EXCEPTION WHEN others THEN NULL; END $$");
		}
	}

	private void partitioned() {
		String key = this.choice.pick("", ", PRIMARY KEY (id, day)");
		add("CREATE TABLE parted (id integer NOT NULL, day date NOT NULL, n " + this.choice.pick("integer", "bigint")
				+ this.choice.pick("", " DEFAULT 1", " NOT NULL") + this.choice.pick("", ", extra text DEFAULT 'x'")
				+ key + ") PARTITION BY RANGE (day)");
		if (this.choice.maybe(2)) {
			add("CREATE INDEX ON parted (n)");
		}
		for (String year : this.choice.some("2024", "2025", "2026")) {
			add("CREATE TABLE parted_" + year + " PARTITION OF parted FOR VALUES FROM ('" + year + "-01-01') TO ('"
					+ year + "-12-31')");
			if (this.choice.maybe(4)) {
				add("ALTER TABLE parted_" + year + " ALTER COLUMN n SET DEFAULT " + this.choice.number(9));
			}
		}
		if (this.choice.maybe(2)) {
			add("CREATE TABLE parted_late PARTITION OF parted FOR VALUES FROM ('2027-01-01') TO (MAXVALUE) "
					+ "PARTITION BY HASH (id)");
			add("CREATE TABLE app.parted_late_0 PARTITION OF parted_late FOR VALUES WITH (MODULUS 2, REMAINDER 0)");
			add("CREATE TABLE app.parted_late_1 PARTITION OF parted_late FOR VALUES WITH (MODULUS 2, REMAINDER 1)");
		}
		if (this.choice.maybe(3)) {
			add("ALTER TABLE parted DETACH PARTITION parted_" + this.choice.pick(this.ddl.stream()
				.filter((sql) -> sql.contains("PARTITION OF parted FOR"))
				.map((sql) -> sql.replaceAll("CREATE TABLE parted_(\\w+).*", "$1"))
				.toList()));
		}
	}

	private void inheriting() {
		add("CREATE TABLE base (id integer" + this.choice.pick("", " DEFAULT 1", " NOT NULL") + ", name "
				+ this.choice.pick("text", "varchar(30)") + this.choice.pick("", ", more integer") + ")");
		add("CREATE TABLE child (own integer" + this.choice.pick("", ", second text") + ") INHERITS (base)");
		if (this.choice.maybe(3)) {
			add("ALTER TABLE child ALTER COLUMN name SET DEFAULT 'x'");
		}
	}

	private void views(List<String> tables) {
		for (String table : tables) {
			if (this.choice.maybe(3)) {
				String name = RandomTable.bare(table);
				add("CREATE VIEW v_" + name + " AS SELECT "
						+ this.choice.pick("id", "id, n", "n, id", "id, m", "twice(n) AS x, id", "r, id") + " FROM "
						+ table + this.choice.pick("", " WHERE n > 0", " WHERE m = 'ok'"));
				if (this.choice.maybe(3)) {
					add("CREATE VIEW app.w_" + name + " AS SELECT id FROM v_" + name);
				}
				if (this.choice.maybe(4)) {
					add("CREATE MATERIALIZED VIEW mv_" + name + " AS SELECT id, count(*) AS n FROM v_" + name
							+ " GROUP BY id");
					add("CREATE INDEX ON mv_" + name + " (id)");
				}
			}
		}
	}

	private void add(String sql) {
		this.ddl.add(sql);
	}

}
