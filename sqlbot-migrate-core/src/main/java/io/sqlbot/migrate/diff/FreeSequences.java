package io.sqlbot.migrate.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.sqlbot.migrate.schema.Column;
import io.sqlbot.migrate.schema.ColumnDefault;
import io.sqlbot.migrate.schema.ColumnType;
import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.Identity;
import io.sqlbot.migrate.schema.QualifiedName;
import io.sqlbot.migrate.schema.SchemaModel;
import io.sqlbot.migrate.schema.Sequence;
import io.sqlbot.migrate.schema.Table;
import io.sqlbot.migrate.schema.TableColumn;

/**
 * Gives new sequences of columns another name where one that stays has it already, as
 * that of a table that has once been renamed: two columns must not count by one sequence
 * only because PostgreSQL chose its name for both.
 */
final class FreeSequences {

	private final SchemaObjects live;

	private final SchemaModel wanted;

	private final SchemaObjects model;

	private final ComparisonSettings settings;

	private final TargetColumn columns;

	private final Set<QualifiedName> taken = new HashSet<>();

	private final Map<Sequence.Owner, QualifiedName> renamed = new HashMap<>();

	private FreeSequences(SchemaObjects live, SchemaModel wanted, ComparisonSettings settings) {
		this.live = live;
		this.wanted = wanted;
		this.settings = settings;
		this.model = new SchemaObjects(wanted);
		this.columns = new TargetColumn(settings, live, this.model);
	}

	/**
	 * Find free names.
	 * @param live the database
	 * @param wanted the model
	 * @param settings what is compared
	 * @return the model with other names where that is needed
	 */
	static SchemaModel settle(SchemaObjects live, SchemaModel wanted, ComparisonSettings settings) {
		return new FreeSequences(live, wanted, settings).settle();
	}

	private SchemaModel settle() {
		Map<QualifiedName, Sequence.Owner> kept = kept();
		this.taken.addAll(kept.keySet());
		this.taken.addAll(this.live.sequences.keySet());
		this.taken.addAll(this.live.tables.keySet());
		this.wanted.sequences().forEach((sequence) -> this.taken.add(sequence.name()));
		this.wanted.tables().forEach((table) -> this.taken.add(table.name()));
		for (Sequence sequence : this.wanted.sequences()) {
			Sequence.Owner owner = sequence.owner();
			Sequence.Owner other = kept.get(sequence.name());
			if (owner != null && other != null && !other.equals(owner) && isGenerated(sequence, owner)
					&& this.live.ownedBy(owner.table(), owner.column()) == null) {
				this.renamed.put(owner, free(sequence.name()));
			}
		}
		return this.renamed.isEmpty() ? this.wanted
				: new SchemaModel(this.wanted.namespaces(), this.wanted.extensions(), this.wanted.enums(),
						this.wanted.domains(), this.wanted.sequences().stream().map(this::sequence).toList(),
						this.wanted.tables().stream().map(this::table).toList(), this.wanted.views(),
						this.wanted.routines());
	}

	// those that go on under the names that they have
	private Map<QualifiedName, Sequence.Owner> kept() {
		Map<QualifiedName, Sequence.Owner> kept = new HashMap<>();
		for (Sequence sequence : this.live.sequences.values()) {
			Sequence.Owner owner = sequence.owner();
			Sequence later = (owner != null) ? this.model.ownedBy(owner.table(), owner.column()) : null;
			if (owner != null && (isLeft(owner.table()) || (later != null && isGenerated(later, owner)))) {
				kept.put(sequence.name(), owner);
			}
		}
		for (Table table : this.live.tables.values()) {
			for (TableColumn column : table.columns()) {
				if (column.counter() != null && (isLeft(table.name()) || isIdentity(table.name(), column.name()))) {
					kept.put(table.name().sibling(column.counter()), new Sequence.Owner(table.name(), column.name()));
				}
			}
		}
		return kept;
	}

	private boolean isLeft(QualifiedName table) {
		return !this.model.tables.containsKey(table) && !this.settings.dropsUnknown();
	}

	private boolean isIdentity(QualifiedName table, Identifier name) {
		Table later = this.model.tables.get(table);
		TableColumn column = (later != null) ? SchemaObjects.column(later, name) : null;
		return column != null && column.column().defaultTo() instanceof Identity;
	}

	private boolean isGenerated(Sequence sequence, Sequence.Owner owner) {
		return this.columns.isGenerated(owner.table(), Column.column(owner.column().text(), ColumnType.bigInteger()),
				sequence);
	}

	private QualifiedName free(QualifiedName name) {
		Set<String> names = new HashSet<>();
		this.taken.stream()
			.filter((other) -> other.equals(name.sibling(other.name())))
			.forEach((other) -> names.add(other.name().text()));
		QualifiedName free = name.sibling(ChosenNames.free(name.name(), names));
		this.taken.add(free);
		return free;
	}

	private Sequence sequence(Sequence sequence) {
		QualifiedName name = (sequence.owner() != null) ? this.renamed.get(sequence.owner()) : null;
		return (name != null) ? new Sequence(name, sequence.type(), sequence.options(), sequence.owner(),
				sequence.isUnlogged(), sequence.comment(), sequence.origin()) : sequence;
	}

	private Table table(Table table) {
		List<TableColumn> all = new ArrayList<>();
		for (TableColumn column : table.columns()) {
			QualifiedName name = this.renamed.get(new Sequence.Owner(table.name(), column.name()));
			all.add((name != null) ? counting(table.name(), column, name.name()) : column);
		}
		return new Table(table.name(), all, table.constraints(), table.indexes(), table.triggers(), table.rowSecurity(),
				table.settings(), table.comment(), table.origin());
	}

	// the chosen name is quoted in the same way with a number behind
	private TableColumn counting(QualifiedName table, TableColumn column, Identifier name) {
		Column own = column.column();
		Sequence former = this.model.ownedBy(table, column.name());
		if (former == null || !(own.defaultTo() instanceof ColumnDefault.Expression expression)) {
			return column;
		}
		String sql = expression.sql().replace(inLiteral(former.name().name()), inLiteral(name));
		return new TableColumn(
				new Column(own.name(), own.type(), own.isNullable(), own.isPrimaryKey(),
						new ColumnDefault.Expression(sql), own.settings(), own.constraints()),
				column.notNull(), column.statistics(), column.options(), column.isInherited(), column.counter());
	}

	private static String inLiteral(Identifier name) {
		return name.text().replace("\"", "\"\"").replace("'", "''");
	}

}
