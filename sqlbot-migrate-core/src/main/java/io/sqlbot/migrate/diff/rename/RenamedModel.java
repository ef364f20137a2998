package io.sqlbot.migrate.diff.rename;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import io.sqlbot.migrate.schema.Belongings;
import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.Parentage;
import io.sqlbot.migrate.schema.Policy;
import io.sqlbot.migrate.schema.QualifiedName;
import io.sqlbot.migrate.schema.Routine;
import io.sqlbot.migrate.schema.RowSecurity;
import io.sqlbot.migrate.schema.SchemaModel;
import io.sqlbot.migrate.schema.Sequence;
import io.sqlbot.migrate.schema.Table;
import io.sqlbot.migrate.schema.View;

/**
 * A model as it is after a rename by ALTER TABLE: PostgreSQL lets everything that refers
 * to the table or column follow, and keeps the names of constraints, indexes and
 * sequences.
 */
final class RenamedModel {

	private final RenameStep step;

	private final RenamedText text;

	// a column of a parent is renamed in its children, too
	private final Set<QualifiedName> family = new HashSet<>();

	private RenamedModel(RenameStep step, Function<Identifier, String> quoting) {
		this.step = step;
		this.text = new RenamedText(step, quoting);
	}

	/**
	 * Rename.
	 * @param model the model before
	 * @param step what is renamed
	 * @param quoting how PostgreSQL writes a name in an expression, with quotes where
	 * needed
	 * @return the model after
	 */
	static SchemaModel of(SchemaModel model, RenameStep step, Function<Identifier, String> quoting) {
		return new RenamedModel(step, quoting).rename(model);
	}

	private SchemaModel rename(SchemaModel model) {
		findFamily(model);
		return new SchemaModel(model.namespaces(), model.extensions(), model.enums(), model.domains(),
				model.composites(), each(model.sequences(), this::sequence), each(model.tables(), this::table),
				each(model.views(), this::view), each(model.routines(), this::routine));
	}

	private void findFamily(SchemaModel model) {
		this.family.add(this.step.table());
		int before;
		do {
			before = this.family.size();
			for (Table table : model.tables()) {
				Parentage parentage = table.settings().parentage();
				QualifiedName parent = parentage.partitionOf();
				if ((parent != null && this.family.contains(parent))
						|| parentage.inherits().stream().anyMatch(this.family::contains)) {
					this.family.add(table.name());
				}
			}
		}
		while (this.family.size() > before);
	}

	private Table table(Table table) {
		boolean isOwn = this.family.contains(table.name());
		RenamedParts parts = new RenamedParts(this.step, this.text, isOwn);
		Table.Settings settings = table.settings();
		return new Table(this.step.tableName(table.name()), each(table.columns(), parts::column),
				each(table.constraints(), parts::constraint), each(table.indexes(), parts::index),
				each(table.triggers(), parts::trigger), security(table.rowSecurity(), parts),
				new Table.Settings(settings.traits(), parentage(settings.parentage(), parts), settings.storage()),
				table.comment(), table.origin());
	}

	private Parentage parentage(Parentage parentage, RenamedParts parts) {
		QualifiedName partitionOf = parentage.partitionOf();
		return new Parentage(each(parentage.inherits(), this.step::tableName),
				(partitionOf != null) ? this.step.tableName(partitionOf) : null, parentage.bound(),
				parts.optionalText(parentage.partitionedBy()), parentage.ofType());
	}

	private static RowSecurity security(RowSecurity security, RenamedParts parts) {
		return new RowSecurity(security.isEnabled(), security.isForced(),
				each(security.policies(),
						(policy) -> new Policy(policy.name(), policy.isRestrictive(), policy.command(), policy.roles(),
								parts.optionalText(policy.usingSql()), parts.optionalText(policy.checkSql()),
								policy.comment())));
	}

	private Sequence sequence(Sequence sequence) {
		Sequence.Owner owner = sequence.owner();
		if (owner == null || !owner.table().equals(this.step.table())) {
			return sequence;
		}
		return new Sequence(sequence.name(), sequence.type(), sequence.options(),
				new Sequence.Owner(this.step.newTable(), this.step.columnName(owner.column())), sequence.isUnlogged(),
				sequence.comment(), sequence.origin());
	}

	private View view(View view) {
		return new View(view.name(), view.kind(), this.text.ofOthers(view.query()),
				view.uses().stream().map(this::use).collect(Collectors.toSet()), view.columns(), view.indexes(),
				view.triggers(), view.storage(), view.comment(), belongings(view), view.origin());
	}

	private Belongings belongings(View view) {
		Belongings former = view.belongings();
		return new Belongings(former.owner(), former.granted(), former.revoked(),
				each(former.statements(), this.text::ofOthers), former.lost());
	}

	private View.Use use(View.Use use) {
		Identifier column = use.column();
		return new View.Use(this.step.tableName(use.relation()),
				(column != null && this.family.contains(use.relation())) ? this.step.columnName(column) : column);
	}

	private Routine routine(Routine routine) {
		if (!routine.body().isParsed()) {
			return routine;
		}
		Routine.Body body = routine.body();
		return new Routine(routine.kind(), routine.name(), routine.parameters(), routine.returns(), routine.language(),
				routine.attributes(), new Routine.Body(this.text.ofOthers(body.text()), body.library(), true),
				routine.comment(), routine.belongings(), routine.origin());
	}

	private static <T> List<T> each(List<T> list, UnaryOperator<T> change) {
		return list.stream().map(change).toList();
	}

}
