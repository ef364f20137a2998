package io.sqlbot.migrate.operation;

import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import io.sqlbot.migrate.Operations;
import io.sqlbot.migrate.operation.PolicyDefinition.Command;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static io.sqlbot.migrate.schema.Check.check;
import static io.sqlbot.migrate.schema.Column.column;
import static io.sqlbot.migrate.schema.ColumnType.bool;
import static io.sqlbot.migrate.schema.ColumnType.character;
import static io.sqlbot.migrate.schema.ColumnType.enumType;
import static io.sqlbot.migrate.schema.ColumnType.integer;
import static io.sqlbot.migrate.schema.ColumnType.numeric;
import static io.sqlbot.migrate.schema.ColumnType.string;
import static io.sqlbot.migrate.schema.ColumnType.text;
import static io.sqlbot.migrate.schema.ColumnType.timestamp;
import static io.sqlbot.migrate.schema.ColumnType.vector;
import static io.sqlbot.migrate.schema.Exclude.exclude;
import static io.sqlbot.migrate.schema.ForeignKey.foreignKey;
import static io.sqlbot.migrate.schema.Json.json;
import static io.sqlbot.migrate.schema.ObjectReference.extension;
import static io.sqlbot.migrate.schema.ObjectReference.table;
import static io.sqlbot.migrate.schema.PartitionBound.hash;
import static io.sqlbot.migrate.schema.PartitionBound.in;
import static io.sqlbot.migrate.schema.PrimaryKey.primaryKey;
import static io.sqlbot.migrate.schema.ReferentialAction.setNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class BadInputTests {

	// text that may be anything, empty too
	private static final Set<String> FREE_TEXT = Set.of("text", "from", "to");

	// names that are labels of enums, and may be blank
	private static final Set<String> LABELS = Set.of("value", "newValue", "neighbour");

	private static final List<Object> SAMPLES = List.of(column("x", bool()), check("x"), primaryKey("x"),
			foreignKey("x").references("x", "x"), exclude("gist").column("x", "="), table("x"), in(1),
			enumType("x", "x"), integer(), List.of(Map.of("x", 1)), Map.of("x", 1));

	@ParameterizedTest(name = "{0}")
	@MethodSource("methods")
	void namesAreRefusedAtTheCallWithTheirParameter(Method method) throws IllegalAccessException {
		for (int i = 0; i < method.getParameterCount(); i++) {
			Parameter parameter = method.getParameters()[i];
			if (parameter.getType() == String.class && !FREE_TEXT.contains(parameter.getName())) {
				refused(method, i, null, "null");
				refused(method, i, LABELS.contains(parameter.getName()) ? "" : " ", "");
			}
			else if (parameter.getType() == UnaryOperator.class) {
				refused(method, i, null, "null");
			}
		}
	}

	static Stream<Method> methods() {
		return Arrays.stream(Operations.class.getMethods())
			.filter((method) -> method.isDefault() && Modifier.isPublic(method.getModifiers()))
			.sorted(Comparator.comparing(Method::toGenericString));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("contradictions")
	void contradictionsAreRefusedAtTheCallWithTheirParameter(String parameter, Consumer<Operations> call) {
		assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> Recording.of(call))
			.satisfies(
					(ex) -> assertThat(ex).isInstanceOfAny(IllegalArgumentException.class, IllegalStateException.class))
			.withMessageContaining(parameter);
	}

	static Stream<Arguments> contradictions() {
		return Stream.of(bad("'table' is 64 bytes", (op) -> op.dropTable("ä".repeat(32))),
				bad("'table'", (op) -> op.dropTable("a\0b")),
				bad("'defaultValue'", (op) -> op.addColumn("t", column("a", text()).defaultValue(new Object()))),
				bad("has a default already",
						(op) -> op.addColumn("t", column("a", text()).defaultValue("x").defaultExpression("y"))),
				bad("has a default already",
						(op) -> op.addColumn("t", column("a", integer()).identityAlways().generatedAs("1"))),
				bad("'ifNotExists'", (op) -> op.addColumnIfNotExists("t", column("a", text()).unique())),
				bad("2 primary keys", (op) -> op.createTable("t", column("a", text()).primaryKey(), primaryKey("a"))),
				bad("'elements'", (op) -> op.createTable("t", column("a", text()), column("a", text()))),
				bad("'elements'", (op) -> op.createPartition("p", "t", in(1), column("a", text()))),
				bad("'temporary'", (op) -> op.createTable("t", (t) -> t.temporary().unlogged())),
				bad("'parameter'", (op) -> op.createTable("t", (t) -> t.with("a = 1); --", 1))),
				bad("'values'", (op) -> op.createPartition("p", "t", in())),
				bad("'remainder'", (op) -> op.createPartition("p", "t", hash(2, 2))),
				bad("'change'", (op) -> op.alterColumn("t", "a", (c) -> c)),
				bad("'using'", (op) -> op.alterColumn("t", "a", (c) -> c.using("x"))),
				bad("'collate'", (op) -> op.alterColumn("t", "a", (c) -> c.collate("C"))),
				bad("'nullable'", (op) -> op.alterColumn("t", "a", (c) -> c.notNull().nullable())),
				bad("'default'", (op) -> op.alterColumn("t", "a", (c) -> c.defaultValue(1).defaultExpression("2"))),
				bad("'default'", (op) -> op.alterColumn("t", "a", (c) -> c.dropDefault().addIdentity(true, (s) -> s))),
				bad("'setIdentity'", (op) -> op.alterColumn("t", "a", (c) -> c.setIdentity((s) -> s))),
				bad("'statistics'", (op) -> op.alterColumn("t", "a", (c) -> c.statistics(10_001))),
				bad("'compression'", (op) -> op.alterColumn("t", "a", (c) -> c.compression("x; drop"))),
				bad("'existing'", (op) -> op.alterColumn("t", "a", (c) -> c.notNull().existing(column("b", text())))),
				bad("'columns'", (op) -> op.createIndex("i", "t")),
				bad("'columns'", (op) -> op.createIndex("i", "t", (i) -> i.unique())),
				bad("'nullsNotDistinct'", (op) -> op.createIndex("i", "t", (i) -> i.column("a").nullsNotDistinct())),
				bad("'comment'", (op) -> op.createIndex("i", "t", (i) -> i.column("a").concurrently().comment("c"))),
				bad("'concurrently'", (op) -> op.createIndex("i", "t", (i) -> i.column("a").concurrently().only())),
				bad("'concurrently'", (op) -> op.dropTable("t", (d) -> d.concurrently())),
				bad("'concurrently'", (op) -> op.dropIndex("i", (d) -> d.concurrently().cascade())),
				bad("'columns'", (op) -> op.createUniqueConstraint("u", "t")),
				bad("'columns'", (op) -> op.addConstraint("t", foreignKey("a", "b").references("o", "id"))),
				bad("'onUpdate'",
						(op) -> op.addConstraint("t", foreignKey("a").references("o", "id").onUpdate(setNull("a")))),
				bad("'elements'", (op) -> op.createExcludeConstraint("e", "t", exclude("gist"))),
				bad("'comment'", (op) -> op.addConstraint("t", check("a > 0").comment("c"))),
				bad("'labels'", (op) -> op.createEnum("e")), bad("'labels'", (op) -> op.createEnum("e", "a", "a")),
				bad("'labels'", (op) -> op.createEnum("e", "ä".repeat(32))),
				bad("'to'", (op) -> op.rebuildEnum(enumType("e", "a"), (r) -> r.replace("b", "c"))),
				bad("'defaultLabel'", (op) -> op.rebuildEnum(enumType("e", "a"), (r) -> r.column("t", "c", "b"))),
				bad("'step'", (op) -> op.createSequence("s", (s) -> s.increment(0))),
				bad("'options'", (op) -> op.alterSequence("s", (s) -> s)),
				bad("materialized views", (op) -> op.createView("v", "select 1", (v) -> v.withNoData())),
				bad("ordinary views", (op) -> op.createMaterializedView("v", "select 1", (v) -> v.withCheckOption())),
				bad("'columns'", (op) -> op.createView("v", "select 1", (v) -> v.recursive())),
				bad("'returns'", (op) -> op.createFunction("f", (f) -> f.body("x"))),
				bad("'body'", (op) -> op.createFunction("f", (f) -> f.returns("void"))),
				bad("'returns'", (op) -> op.createProcedure("p", (f) -> f.returns("void").body("x"))),
				bad("before()", (op) -> op.createTrigger("x", "t", (t) -> t.insert().execute("f"))),
				bad("insert()", (op) -> op.createTrigger("x", "t", (t) -> t.before().execute("f"))),
				bad("execute(function)", (op) -> op.createTrigger("x", "t", (t) -> t.before().insert())),
				bad("'using'", (op) -> op.createPolicy("p", "t", (p) -> p.on(Command.INSERT).using("true"))),
				bad("'withCheck'", (op) -> op.createPolicy("p", "t", (p) -> p.on(Command.DELETE).withCheck("true"))),
				bad("'parameters'", (op) -> op.setParameters(table("t"), Map.of())),
				bad("'parameters'", (op) -> op.resetParameters(table("t"))),
				bad("'object'", (op) -> op.rename(extension("e"), "f")),
				bad("'object'", (op) -> op.setSchema(extension("e"), "f")),
				bad("'object'", (op) -> op.reindex(extension("e"))),
				bad("'rows'", (op) -> op.bulkInsert("t", List.of(Map.of()))),
				bad("'a'", (op) -> op.bulkInsert("t", List.of(Map.of("a", new Object())))),
				bad("'a'", (op) -> op.bulkInsert("t", List.of(Map.of("a", "x\0")))));
	}

	@Test
	void typesRefuseWhatPostgresqlDoes() {
		assertThatIllegalArgumentException().isThrownBy(() -> string(0)).withMessageContaining("'length'");
		assertThatIllegalArgumentException().isThrownBy(() -> character(0)).withMessageContaining("'length'");
		assertThatIllegalArgumentException().isThrownBy(() -> numeric(1001)).withMessageContaining("'precision'");
		assertThatIllegalArgumentException().isThrownBy(() -> numeric(1, 2000)).withMessageContaining("'scale'");
		assertThatIllegalArgumentException().isThrownBy(() -> timestamp().precision(7))
			.withMessageContaining("'digits'");
		assertThatIllegalArgumentException().isThrownBy(() -> vector(0)).withMessageContaining("'dimensions'");
		assertThatIllegalArgumentException().isThrownBy(() -> json(Double.NaN)).withMessageContaining("'value'");
		assertThatIllegalArgumentException().isThrownBy(() -> json(Map.of(1, 2))).withMessageContaining("'value'");
	}

	private static void refused(Method method, int index, @Nullable String value, String text)
			throws IllegalAccessException {
		String parameter = method.getParameters()[index].getName();
		Operations op = Operations.into(new Recording());
		Object[] arguments = arguments(method, index, value);
		try {
			method.invoke(op, arguments);
		}
		catch (InvocationTargetException ex) {
			assertThat(ex.getCause()).as(method + " " + parameter)
				.isInstanceOf(IllegalArgumentException.class)
				.hasMessageContaining("'" + parameter + "'")
				.hasMessageContaining(text);
			return;
		}
		assertThat(false).as(method + " takes '" + value + "' for " + parameter).isTrue();
	}

	// one of them is null on purpose
	@SuppressWarnings("NullAway")
	private static Object[] arguments(Method method, int index, @Nullable String value) {
		List<@Nullable Object> arguments = new ArrayList<>();
		for (int i = 0; i < method.getParameterCount(); i++) {
			arguments.add((i == index) ? value : sample(method.getParameterTypes()[i]));
		}
		return arguments.toArray();
	}

	private static @Nullable Object sample(Class<?> type) {
		if (type == String.class) {
			return "x";
		}
		if (type == String[].class) {
			return new String[] { "x" };
		}
		if (type.isArray()) {
			return Array.newInstance(type.getComponentType(), 0);
		}
		if (type == UnaryOperator.class) {
			return UnaryOperator.identity();
		}
		if (type == boolean.class) {
			return true;
		}
		if (type == long.class) {
			return 1L;
		}
		return SAMPLES.stream().filter(type::isInstance).findFirst().orElse(null);
	}

	private static Arguments bad(String parameter, Consumer<Operations> call) {
		return Arguments.of(parameter, call);
	}

}
