package io.sqlbot.migrate.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

import io.sqlbot.migrate.operation.AddColumn;
import io.sqlbot.migrate.operation.AddConstraint;
import io.sqlbot.migrate.operation.AlterColumn;
import io.sqlbot.migrate.operation.ColumnChange;
import io.sqlbot.migrate.operation.CreateIndex;
import io.sqlbot.migrate.operation.CreateTable;
import io.sqlbot.migrate.operation.IndexDefinition;
import io.sqlbot.migrate.operation.Operation;
import io.sqlbot.migrate.operation.TableOptions;
import io.sqlbot.migrate.schema.Column;
import io.sqlbot.migrate.schema.ColumnSettings.Storage;
import io.sqlbot.migrate.schema.ColumnType;
import io.sqlbot.migrate.schema.Constraint;
import io.sqlbot.migrate.schema.ForeignKey;
import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.PrimaryKey;
import io.sqlbot.migrate.schema.QualifiedName;
import io.sqlbot.migrate.schema.ReferentialAction;
import io.sqlbot.migrate.schema.TableElement;

import static io.sqlbot.migrate.schema.Check.check;
import static io.sqlbot.migrate.schema.Exclude.exclude;
import static io.sqlbot.migrate.schema.ForeignKey.foreignKey;
import static io.sqlbot.migrate.schema.PrimaryKey.primaryKey;
import static io.sqlbot.migrate.schema.Unique.unique;

/**
 * Operations about tables with whatever options they may have. They need make no sense to
 * PostgreSQL.
 */
final class RandomOperations {

	private static final List<ColumnType> TYPES = List.of(ColumnType.integer(), ColumnType.string(40),
			ColumnType.numeric(10, -2), ColumnType.array(ColumnType.array(ColumnType.text())),
			ColumnType.timestamp().precision(3).withTimeZone(), ColumnType.time(), ColumnType.vector(3),
			ColumnType.enumType("mood").inSchema("app"), ColumnType.domain("app", "Odd \"Name\""),
			ColumnType.domain("positive"), ColumnType.type("int4range"), ColumnType.character(1));

	private final Random random;

	RandomOperations(long seed) {
		this.random = new Random(seed);
	}

	static List<Operation> table(String name, int columns) {
		List<TableElement> elements = new ArrayList<>();
		elements.add(Column.column("id", ColumnType.bigInteger()).identityByDefault().primaryKey());
		for (int i = 1; i < columns; i++) {
			elements.add(Column.column(name + "_" + i, ColumnType.string(10 * i)).notNull().defaultValue("none"));
		}
		QualifiedName table = QualifiedName.of(name);
		return List.of(new CreateTable(table, elements, TableOptions.DEFAULTS.comment("of " + name)),
				new CreateIndex(new Identifier("ix_" + name), table,
						IndexDefinition.EMPTY.columns(name + "_1", name + "_2").where("id > 0")));
	}

	Operation next() {
		QualifiedName table = name();
		return switch (this.random.nextInt(5)) {
			case 0 -> new CreateTable(table, elements(), options());
			case 1 -> new AddColumn(table, column(), false);
			case 2 -> new AddConstraint(table, constraint());
			case 3 -> new CreateIndex(new Identifier(text()), table, index());
			default -> new AlterColumn(table, new Identifier("c"), change());
		};
	}

	private List<TableElement> elements() {
		List<TableElement> elements = new ArrayList<>();
		for (int i = this.random.nextInt(8); i > 0; i--) {
			elements.add(column("c" + i));
		}
		for (int i = this.random.nextInt(4); i > 0; i--) {
			elements.add(constraint());
		}
		elements.removeIf((element) -> element instanceof PrimaryKey);
		return elements;
	}

	private TableOptions options() {
		TableOptions options = maybe(TableOptions.DEFAULTS, TableOptions::unlogged);
		options = maybe(options, TableOptions::ifNotExists);
		options = maybe(options, (o) -> o.partitionBy("range (" + text() + ")"));
		options = maybe(options, (o) -> o.inherits(name()));
		options = maybe(options, (o) -> o.with("fillfactor", 70).with("user_catalog_table", true));
		options = maybe(options, (o) -> o.using("heap"));
		options = maybe(options, (o) -> o.tablespace(text()));
		return maybe(options, (o) -> o.comment(text()));
	}

	private Column column() {
		return column(text());
	}

	private Column column(String name) {
		Column column = Column.column(name, TYPES.get(this.random.nextInt(TYPES.size())));
		column = switch (this.random.nextInt(7)) {
			case 0 -> column.defaultValue(text());
			case 1 -> column.defaultExpression("now() - " + text());
			case 2 -> column.identityAlways((s) -> s.start(this.random.nextLong()).minValue(-3).noMaxValue().cycle());
			case 3 -> column.generatedAs("a\n || " + text());
			case 4 -> column.virtualAs("1");
			case 5 -> column.defaultValue(this.random.nextInt());
			default -> column;
		};
		column = maybe(column, Column::notNull);
		column = maybe(column, (c) -> c.collate(name()));
		column = maybe(column, (c) -> c.storage(Storage.MAIN).compression("lz4"));
		column = maybe(column, Column::unique);
		column = maybe(column, (c) -> c.check(text()));
		column = maybe(column, (c) -> c.references(text(), text()));
		column = maybe(column, (c) -> c.constraint(key()));
		return maybe(column, (c) -> c.comment(text()));
	}

	private Constraint constraint() {
		Constraint constraint = switch (this.random.nextInt(5)) {
			case 0 -> maybe(primaryKey(text(), text()), (k) -> k.include(text()).initiallyDeferred());
			case 1 -> maybe(maybe(unique(text()), (k) -> k.nullsNotDistinct().include(text())),
					(k) -> k.deferrable().named("c").comment(text()));
			case 2 -> maybe(maybe(check(text() + "\n > 0"), (k) -> k.noInherit()), (k) -> k.notValid());
			case 3 -> key();
			default -> maybe(
					exclude("gist").column(text(), "&&", (k) -> k.collate(name()).operatorClass("x_ops"))
						.expression("lower(c" + this.random.nextInt(9) + ")", "=", (k) -> k.operatorClass("y_ops")),
					(e) -> e.where("a > 0").include(text()).deferrable());
		};
		return maybe(constraint, (c) -> c.named(text()));
	}

	private ForeignKey key() {
		ForeignKey key = foreignKey(text(), text()).references(name(), text(), text());
		key = maybe(key, ForeignKey::matchFull);
		key = maybe(key, (k) -> k.onDelete(ReferentialAction.setNull(text())));
		key = maybe(key, (k) -> k.onUpdate(ReferentialAction.SET_DEFAULT).notDeferrable());
		return maybe(key, (k) -> k.notValid());
	}

	private IndexDefinition index() {
		IndexDefinition index = IndexDefinition.EMPTY.column(text(),
				(k) -> maybe(maybe(k, (o) -> o.collate(name())), (o) -> o.descending().nullsLast()));
		index = maybe(index, (i) -> i.expression("(a) || (b)"));
		index = maybe(index, (i) -> i.expression("(c" + this.random.nextInt(9) + ")", (k) -> k.nullsFirst()));
		index = maybe(index, (i) -> i.include(text()).where(text()));
		index = maybe(index, (i) -> i.unique().nullsNotDistinct());
		index = maybe(index, (i) -> i.using("gin").with("fastupdate", false));
		return maybe(index, (i) -> i.ifNotExists().tablespace(text()).comment(text()));
	}

	private ColumnChange change() {
		ColumnChange change = ColumnChange.NONE.statistics(this.random.nextInt(100));
		change = maybe(change,
				(c) -> c.type(TYPES.get(this.random.nextInt(TYPES.size()))).collate(name()).using(text()));
		change = maybe(change, ColumnChange::nullable);
		change = maybe(change, (c) -> c.setIdentity(true, (s) -> s.increment(5)));
		change = maybe(change, ColumnChange::dropComment);
		return maybe(change, (c) -> c.rename(text()));
	}

	private <T> T maybe(T value, Function<T, T> change) {
		return (this.random.nextInt(3) == 0) ? change.apply(value) : value;
	}

	private QualifiedName name() {
		return this.random.nextBoolean() ? QualifiedName.of(text()) : QualifiedName.of("app", text());
	}

	private String text() {
		List<String> texts = List.of("a", "it's", "Odd \"Name\"", "back\\slash", "a name of some length", "é",
				"select");
		return texts.get(this.random.nextInt(texts.size())) + this.random.nextInt(1000);
	}

}
