package io.sqlbot.migrate.sql;

import java.util.function.Consumer;
import java.util.stream.Stream;

import io.sqlbot.migrate.Operations;
import io.sqlbot.migrate.operation.Operation;
import io.sqlbot.migrate.operation.OperationSink;
import io.sqlbot.migrate.testing.PostgresTest;
import io.sqlbot.migrate.testing.RequiresVector;
import io.sqlbot.migrate.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.jdbc.core.JdbcTemplate;

import static io.sqlbot.migrate.schema.Column.column;
import static io.sqlbot.migrate.schema.ColumnType.bigInteger;
import static io.sqlbot.migrate.schema.ColumnType.bool;
import static io.sqlbot.migrate.schema.ColumnType.doublePrecision;
import static io.sqlbot.migrate.schema.ColumnType.integer;
import static io.sqlbot.migrate.schema.ColumnType.jsonb;
import static io.sqlbot.migrate.schema.ColumnType.numeric;
import static io.sqlbot.migrate.schema.ColumnType.string;
import static io.sqlbot.migrate.schema.ColumnType.text;
import static io.sqlbot.migrate.schema.ColumnType.timestamp;
import static io.sqlbot.migrate.schema.ColumnType.type;
import static io.sqlbot.migrate.schema.ColumnType.vector;
import static io.sqlbot.migrate.schema.PrimaryKey.primaryKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

@PostgresTest
class OperationSqlTests {

	private static final String TABLE = "create table \"T\" (id int, \"a b\" varchar(5) default '7')";

	@ParameterizedTest
	@MethodSource("operations")
	void operationIsWrittenAndRuns(Consumer<Operations> call, String expected, TestDatabase database) {
		database.jdbc().sql(TABLE).update();
		String sql = sqlOf(call);
		assertThat(sql).isEqualTo(expected);
		database.jdbc().sql(sql).update();
	}

	static Stream<Arguments> operations() {
		return Stream.of(
				operation((op) -> op.createTable("my_table", column("id", bigInteger()).primaryKey(),
						column("name", string(255)).notNull(), column("created_at", bigInteger()).defaultValue(0)), """
								CREATE TABLE "my_table" (
								    "id" bigint PRIMARY KEY,
								    "name" varchar(255) NOT NULL,
								    "created_at" bigint DEFAULT 0
								)"""),
				operation((op) -> op.createTable("o'dd \"name\"", column("A.b", integer()), column("user", text()),
						primaryKey("A.b", "user")), """
								CREATE TABLE "o'dd ""name""\" (
								    "A.b" integer,
								    "user" text,
								    PRIMARY KEY ("A.b", "user")
								)"""),
				operation((op) -> op.createTable("nothing"), "CREATE TABLE \"nothing\" ()"),
				operation((op) -> op.dropTable("T"), "DROP TABLE \"T\""),
				operation((op) -> op.renameTable("T", "U"), "ALTER TABLE \"T\" RENAME TO \"U\""),
				operation((op) -> op.addColumn("T", column("s", string()).notNull().defaultValue("it's \\ ok")),
						"ALTER TABLE \"T\" ADD COLUMN \"s\" varchar DEFAULT E'it''s \\\\ ok' NOT NULL"),
				operation((op) -> op.addColumn("T", column("d", doublePrecision()).defaultValue(Double.NaN)),
						"ALTER TABLE \"T\" ADD COLUMN \"d\" double precision DEFAULT 'NaN'"),
				operation((op) -> op.addColumn("T", column("b", bool()).defaultValue(true)),
						"ALTER TABLE \"T\" ADD COLUMN \"b\" boolean DEFAULT true"),
				operation((op) -> op.addColumn("T", column("n", numeric(10, 2))),
						"ALTER TABLE \"T\" ADD COLUMN \"n\" numeric(10, 2)"),
				operation((op) -> op.addColumn("T", column("j", jsonb()).defaultExpression("'{}'::jsonb")),
						"ALTER TABLE \"T\" ADD COLUMN \"j\" jsonb DEFAULT '{}'::jsonb"),
				operation((op) -> op.addColumn("T", column("t", timestamp().withTimeZone()).defaultExpression("now()")),
						"ALTER TABLE \"T\" ADD COLUMN \"t\" timestamp with time zone DEFAULT now()"),
				operation((op) -> op.addColumn("T", column("a", type("text[]"))),
						"ALTER TABLE \"T\" ADD COLUMN \"a\" text[]"),
				operation((op) -> op.dropColumn("T", "a b"), "ALTER TABLE \"T\" DROP COLUMN \"a b\""),
				operation((op) -> op.renameColumn("T", "a b", "c"), "ALTER TABLE \"T\" RENAME COLUMN \"a b\" TO \"c\""),
				operation((op) -> op.alterColumn("T", "id", (c) -> c.type(bigInteger())),
						"ALTER TABLE \"T\" ALTER COLUMN \"id\" TYPE bigint"),
				operation(
						(op) -> op.alterColumn("T", "a b",
								(c) -> c.type(integer()).using("\"a b\"::integer").notNull().defaultValue(0)),
						"ALTER TABLE \"T\" ALTER COLUMN \"a b\" DROP DEFAULT, ALTER COLUMN \"a b\" TYPE integer "
								+ "USING \"a b\"::integer, ALTER COLUMN \"a b\" SET DEFAULT 0, ALTER COLUMN \"a b\" SET NOT NULL"),
				operation((op) -> op.alterColumn("T", "a b", (c) -> c.dropDefault().nullable()),
						"ALTER TABLE \"T\" ALTER COLUMN \"a b\" DROP DEFAULT, ALTER COLUMN \"a b\" DROP NOT NULL"),
				operation((op) -> op.alterColumn("T", "a b", (c) -> c.type(text()).dropDefault()),
						"ALTER TABLE \"T\" ALTER COLUMN \"a b\" DROP DEFAULT, ALTER COLUMN \"a b\" TYPE text"),
				operation((op) -> op.createIndex("i", "T", "id", "a b"),
						"CREATE INDEX \"i\" ON \"T\" (\"id\", \"a b\")"),
				operation((op) -> op.createUniqueIndex("I", "T", "id"), "CREATE UNIQUE INDEX \"I\" ON \"T\" (\"id\")"));
	}

	@Test
	void indexIsDropped(TestDatabase database) {
		database.jdbc().sql(TABLE).update();
		database.jdbc().sql(sqlOf((op) -> op.createIndex("I", "T", "id"))).update();
		database.jdbc().sql(sqlOf((op) -> op.dropIndex("I"))).update();
		assertThat(database.jdbc().sql("select to_regclass('\"I\"') is null").query(Boolean.class).single()).isTrue();
	}

	@Test
	@RequiresVector
	void vectorColumnsOfAnyAndOfFixedDimensionAreAdded(TestDatabase database) {
		database.jdbc().sql(TABLE).update();
		database.jdbc().sql(sqlOf((op) -> op.addColumn("T", column("v", vector())))).update();
		database.jdbc().sql(sqlOf((op) -> op.addColumn("T", column("w", vector(3))))).update();
		assertThat(database.jdbc()
			.sql("select string_agg(format_type(atttypid, atttypmod), ',' order by attname) from pg_attribute where attrelid = '\"T\"'::regclass and attname in ('v', 'w')")
			.query(String.class)
			.single()).isEqualTo("vector,vector(3)");
	}

	@Test
	void everyOperationHasAWriter() {
		assertThat(OperationSql.writers().toArray())
			.containsExactlyInAnyOrder((Object[]) Operation.class.getPermittedSubclasses());
	}

	@Test
	void badArgumentsAreRefusedAtTheCall() {
		assertThatIllegalArgumentException().isThrownBy(() -> sqlOf((op) -> op.dropTable(" ")))
			.withMessageContaining("blank");
		assertThatIllegalArgumentException().isThrownBy(() -> sqlOf((op) -> op.dropTable("ä".repeat(32))))
			.withMessageContaining("64 bytes");
		assertThatIllegalArgumentException().isThrownBy(() -> sqlOf((op) -> op.createIndex("i", "t")))
			.withMessageContaining("'columns'");
		assertThatIllegalArgumentException().isThrownBy(() -> sqlOf((op) -> op.alterColumn("t", "c", (c) -> c)))
			.withMessageContaining("empty");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> sqlOf((op) -> op.alterColumn("t", "c", (c) -> c.using("x"))))
			.withMessageContaining("type(...)");
		assertThatIllegalArgumentException().isThrownBy(() -> sqlOf((op) -> op.execute(" ")))
			.withMessageContaining("'sql'");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> sqlOf((op) -> op.createTable("t", column("a", text()).primaryKey(), primaryKey("a"))))
			.withMessageContaining("2 primary keys");
		assertThatIllegalArgumentException().isThrownBy(() -> column("a", text()).defaultValue(new Object()))
			.withMessageContaining("'defaultValue'");
		assertThatIllegalArgumentException().isThrownBy(() -> string(0)).withMessageContaining("'length'");
		assertThatIllegalStateException().isThrownBy(() -> column("a", text()).defaultValue("x").defaultValue("y"))
			.withMessageContaining("'a'");
	}

	private static Arguments operation(Consumer<Operations> call, String expected) {
		return Arguments.of(call, expected);
	}

	private static String sqlOf(Consumer<Operations> call) {
		StringBuilder sql = new StringBuilder();
		call.accept(Operations.into(new OperationSink() {

			@Override
			public void accept(Operation operation) {
				sql.append(String.join(";\n", OperationSql.of(operation)));
			}

			@Override
			public void commit() {
				throw new AssertionError("no commit was called");
			}

			@Override
			public JdbcTemplate jdbc() {
				throw new AssertionError("no database was asked for");
			}

			@Override
			public void jdbc(Consumer<JdbcTemplate> work) {
				jdbc();
			}

			@Override
			public boolean isOffline() {
				return true;
			}

		}));
		return sql.toString();
	}

}
