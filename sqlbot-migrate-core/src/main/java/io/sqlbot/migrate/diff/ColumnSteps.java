package io.sqlbot.migrate.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import io.sqlbot.migrate.operation.AlterColumn;
import io.sqlbot.migrate.operation.ColumnAction;
import io.sqlbot.migrate.operation.ColumnChange;
import io.sqlbot.migrate.operation.CommentOn;
import io.sqlbot.migrate.operation.ExecuteSql;
import io.sqlbot.migrate.operation.Operation;
import io.sqlbot.migrate.operation.RenameObject;
import io.sqlbot.migrate.schema.Column;
import io.sqlbot.migrate.schema.ColumnDefault;
import io.sqlbot.migrate.schema.ColumnSettings;
import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.Literal;
import io.sqlbot.migrate.schema.NamedType;
import io.sqlbot.migrate.schema.NotNull;
import io.sqlbot.migrate.schema.QualifiedName;
import io.sqlbot.migrate.schema.Sequence;
import io.sqlbot.migrate.schema.SequenceOptions;
import io.sqlbot.migrate.schema.Table;
import io.sqlbot.migrate.schema.TableColumn;
import org.jspecify.annotations.Nullable;

/**
 * Makes columns, and says of them what can't be said while they are made.
 */
final class ColumnSteps {

	private static final Map<String, String> SERIALS = Map.of("integer", "serial", "bigint", "bigserial", "smallint",
			"smallserial");

	private ColumnSteps() {
	}

	// as CREATE TABLE and ADD COLUMN take it
	static Column definition(SchemaObjects objects, Table table, TableColumn column) {
		Column own = column.column();
		NotNull notNull = column.notNull();
		boolean isNullable = own.isNullable() || (notNull != null && isUnusual(notNull));
		if (isSerial(objects, table, column)) {
			return new Column(own.name(), new NamedType(String.valueOf(SERIALS.get(own.type().sql()))), isNullable,
					false, null, own.settings(), List.of());
		}
		return new Column(own.name(), own.type(), isNullable, false, own.defaultTo(), own.settings(), List.of());
	}

	// whether the words serial and bigserial make it, with its sequence
	static boolean isSerial(SchemaObjects objects, Table table, TableColumn column) {
		Sequence sequence = objects.ownedBy(table.name(), column.name());
		Column own = column.column();
		return sequence != null && column.notNull() != null && !isUnusual(column.notNull())
				&& TargetColumn.counts(own, sequence) && SERIALS.containsKey(own.type().sql())
				&& own.type().sql().equals(sequence.type().sql()) && sequence.options().equals(SequenceOptions.DEFAULTS)
				&& sequence.comment() == null
				&& sequence.name()
					.equals(table.name().sibling(ChosenNames.sequence(table.name().name(), column.name())))
				&& sequence.isUnlogged() == table.settings().traits().contains(Table.Trait.UNLOGGED);
	}

	static List<Operation> afterwards(QualifiedName table, TableColumn column) {
		ChangeLog log = new ChangeLog();
		Identifier name = column.name();
		if (column.statistics() != null) {
			log.add(new AlterColumn(table, name, ColumnChange.NONE.statistics(column.statistics())));
		}
		options(log, table, name, Map.of(), column.options());
		NotNull notNull = column.notNull();
		if (notNull != null) {
			notNull(log, table, name, notNull);
		}
		return log.operations();
	}

	// the name and so on of what refuses NULL, which has just been made
	static void notNull(ChangeLog log, QualifiedName table, Identifier column, NotNull notNull) {
		Identifier name = notNull.name();
		if (name == null) {
			return;
		}
		Identifier chosen = ChosenNames.notNull(table.name(), column);
		if (isUnusual(notNull)) {
			log.sql("ALTER TABLE " + table.quoted() + " ADD CONSTRAINT " + name.quoted() + " NOT NULL "
					+ column.quoted() + (notNull.traits().contains(NotNull.Trait.NO_INHERIT) ? " NO INHERIT" : "")
					+ (notNull.traits().contains(NotNull.Trait.NOT_VALID) ? " NOT VALID" : ""));
		}
		else if (!name.equals(chosen) && !notNull.traits().contains(NotNull.Trait.INHERITED)) {
			log.add(new RenameObject(References.constraint(table, chosen), name));
		}
		log.comment(References.constraint(table, name), null, notNull.comment());
	}

	static boolean isUnusual(NotNull notNull) {
		return notNull.traits().contains(NotNull.Trait.NO_INHERIT)
				|| notNull.traits().contains(NotNull.Trait.NOT_VALID);
	}

	static List<Operation> ofViewColumn(QualifiedName view, TableColumn column) {
		List<Operation> operations = new ArrayList<>();
		ColumnDefault value = column.column().defaultTo();
		ColumnSettings settings = column.column().settings();
		List<ColumnAction> actions = new ArrayList<>();
		if (value != null) {
			actions.add(new ColumnAction.SetDefault(value));
		}
		if (settings.storage() != null) {
			actions.add(new ColumnAction.SetStorage(settings.storage()));
		}
		if (settings.compression() != null) {
			actions.add(new ColumnAction.SetCompression(settings.compression()));
		}
		if (!actions.isEmpty()) {
			operations.add(new AlterColumn(view, column.name(), new ColumnChange(actions, null, null, null)));
		}
		operations.addAll(afterwards(view, column));
		String comment = settings.comment();
		if (comment != null) {
			operations.add(new CommentOn(References.column(view, column.name()), comment, new CommentOn.Former(null)));
		}
		return operations;
	}

	static void comment(ChangeLog log, QualifiedName table, Identifier column, @Nullable String from,
			@Nullable String to) {
		if (!Objects.equals(from, to)) {
			log.comment(References.column(table, column), from, to);
			log.changed(References.column(table, column), "comment", from, to);
		}
	}

	static void options(ChangeLog log, QualifiedName table, Identifier column, Map<String, String> from,
			Map<String, String> to) {
		String alter = "ALTER TABLE " + table.quoted() + " ALTER COLUMN " + column.quoted();
		List<String> reset = from.keySet().stream().filter((name) -> !to.containsKey(name)).sorted().toList();
		if (!reset.isEmpty()) {
			log.add(new ExecuteSql(alter + " RESET (" + String.join(", ", reset) + ")", 1, true));
		}
		List<String> set = new ArrayList<>();
		new TreeMap<>(to).forEach((name, value) -> {
			if (!value.equals(from.get(name))) {
				set.add(name + " = " + Literal.quote(value));
			}
		});
		if (!set.isEmpty()) {
			log.add(new ExecuteSql(alter + " SET (" + String.join(", ", set) + ")", 1, true));
		}
		if (!set.isEmpty() || !reset.isEmpty()) {
			log.changed(References.column(table, column), "options", from, to);
		}
	}

}
