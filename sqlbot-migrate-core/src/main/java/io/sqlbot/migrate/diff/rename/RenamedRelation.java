package io.sqlbot.migrate.diff.rename;

import java.util.List;
import java.util.function.Function;

import io.sqlbot.migrate.schema.Constraint;
import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.Index;
import io.sqlbot.migrate.schema.ObjectKind;
import io.sqlbot.migrate.schema.ObjectReference;
import io.sqlbot.migrate.schema.QualifiedName;
import io.sqlbot.migrate.schema.SchemaModel;
import io.sqlbot.migrate.schema.Sequence;
import io.sqlbot.migrate.schema.Table;
import io.sqlbot.migrate.schema.TableColumn;
import io.sqlbot.migrate.schema.TableConstraint;
import io.sqlbot.migrate.schema.View;

/**
 * A model as it is after a rename of an index, of a constraint with its index, of a
 * sequence or of a view.
 *
 * @param relation the relation before
 * @param newName its name after
 * @param sequences the sequences after
 */
record RenamedRelation(ObjectReference relation, Identifier newName, RenamedSequences sequences) {

	static SchemaModel of(SchemaModel model, ObjectReference relation, Identifier newName,
			Function<Identifier, String> quoting) {
		QualifiedName renamed = relation.name().sibling(newName);
		if (relation.kind() == ObjectKind.VIEW || relation.kind() == ObjectKind.MATERIALIZED_VIEW) {
			return RenamedModel.of(model, RenameStep.ofTable(relation.name(), renamed), quoting);
		}
		RenamedSequences sequences = new RenamedSequences(quoting);
		if (relation.kind() == ObjectKind.SEQUENCE) {
			sequences.add(relation.name(), renamed);
		}
		return new RenamedRelation(relation, newName, sequences).rename(model);
	}

	private SchemaModel rename(SchemaModel model) {
		return new SchemaModel(model.namespaces(), model.extensions(), model.enums(), model.domains(),
				model.composites(), model.sequences().stream().map(this::sequence).toList(),
				model.tables().stream().map(this::table).toList(), model.views().stream().map(this::view).toList(),
				model.routines());
	}

	private Sequence sequence(Sequence sequence) {
		return new Sequence(this.sequences.name(sequence.name()), sequence.type(), sequence.options(), sequence.owner(),
				sequence.isUnlogged(), sequence.comment(), sequence.origin());
	}

	private Table table(Table table) {
		return new Table(table.name(),
				table.columns().stream().map((column) -> counted(table.name(), this.sequences.column(column))).toList(),
				table.constraints().stream().map((constraint) -> constraint(table.name(), constraint)).toList(),
				indexes(table.name(), table.indexes()), table.triggers(), table.rowSecurity(), table.settings(),
				table.comment(), table.origin());
	}

	private View view(View view) {
		return new View(view.name(), view.kind(), view.query(), view.uses(), view.columns(),
				indexes(view.name(), view.indexes()), view.triggers(), view.storage(), view.comment(),
				view.belongings(), view.origin());
	}

	private TableColumn counted(QualifiedName table, TableColumn column) {
		if (column.counter() == null) {
			return column;
		}
		return new TableColumn(column.column(), column.notNull(), column.statistics(), column.options(),
				column.isInherited(), this.sequences.name(table.sibling(column.counter())).name());
	}

	private TableConstraint constraint(QualifiedName table, TableConstraint constraint) {
		boolean isIt = this.relation.kind() == ObjectKind.CONSTRAINT && this.relation.name().equals(table)
				&& constraint.name().equals(this.relation.member());
		Index index = constraint.index();
		if (!isIt) {
			return constraint;
		}
		Constraint renamed = constraint.definition().named(this.newName.text());
		return new TableConstraint(renamed, constraint.traits(), (index != null) ? renamed(index) : null);
	}

	private List<Index> indexes(QualifiedName owner, List<Index> indexes) {
		return indexes.stream()
			.map((index) -> (this.relation.kind() == ObjectKind.INDEX
					&& owner.sibling(index.name()).equals(this.relation.name())) ? renamed(index) : index)
			.toList();
	}

	private Index renamed(Index index) {
		return new Index(this.newName, index.keys(), index.include(), index.condition(), index.traits(),
				index.storage(), index.comment());
	}

}
