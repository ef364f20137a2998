package io.sqlbot.migrate.diff.rename;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

import io.sqlbot.migrate.schema.Column;
import io.sqlbot.migrate.schema.ColumnDefault;
import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.QualifiedName;
import io.sqlbot.migrate.schema.SchemaModel;
import io.sqlbot.migrate.schema.Sequence;
import io.sqlbot.migrate.schema.TableColumn;

/**
 * Sequences under other names, with the defaults that count by them.
 */
final class RenamedSequences {

	private final Map<QualifiedName, QualifiedName> names = new HashMap<>();

	private final Function<Identifier, String> quoting;

	RenamedSequences(Function<Identifier, String> quoting) {
		this.quoting = quoting;
	}

	// the sequences of a table's columns go where it goes
	static RenamedSequences of(SchemaModel model, RenameStep step, Function<Identifier, String> quoting) {
		RenamedSequences renamed = new RenamedSequences(quoting);
		for (Sequence sequence : model.sequences()) {
			if (sequence.owner() != null && sequence.owner().table().equals(step.table())) {
				renamed.add(sequence.name(), step.newTable().sibling(sequence.name().name()));
			}
		}
		return renamed;
	}

	RenamedSequences add(QualifiedName from, QualifiedName to) {
		if (!from.equals(to)) {
			this.names.put(from, to);
		}
		return this;
	}

	QualifiedName name(QualifiedName sequence) {
		return this.names.getOrDefault(sequence, sequence);
	}

	TableColumn column(TableColumn column) {
		Column own = column.column();
		if (this.names.isEmpty() || !(own.defaultTo() instanceof ColumnDefault.Expression expression)) {
			return column;
		}
		String sql = expression.sql();
		for (Map.Entry<QualifiedName, QualifiedName> name : this.names.entrySet()) {
			sql = sql.replace(literal(name.getKey()), literal(name.getValue()));
		}
		Column renamed = new Column(own.name(), own.type(), own.isNullable(), own.isPrimaryKey(),
				new ColumnDefault.Expression(sql), own.settings(), own.constraints());
		return new TableColumn(renamed, column.notNull(), column.statistics(), column.options(), column.isInherited(),
				column.counter());
	}

	// as PostgreSQL writes a constant of type regclass
	private String literal(QualifiedName name) {
		String schema = (name.schema() != null) ? this.quoting.apply(name.schema()) + "." : "";
		return "'" + (schema + this.quoting.apply(name.name())).replace("'", "''") + "'::regclass";
	}

}
