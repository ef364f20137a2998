package io.sqlbot.migrate.diff;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import io.sqlbot.migrate.operation.CreateView;
import io.sqlbot.migrate.operation.Operation;
import io.sqlbot.migrate.operation.ViewOptions;
import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.QualifiedName;
import io.sqlbot.migrate.schema.TableColumn;
import io.sqlbot.migrate.schema.View;
import org.jspecify.annotations.Nullable;

/**
 * Makes views.
 */
final class ViewText {

	private ViewText() {
	}

	// what CREATE OR REPLACE VIEW lets pass: further columns behind those that there are
	static boolean isReplaceable(View from, View to) {
		List<Shape> before = shapes(from);
		List<Shape> after = shapes(to);
		return from.kind() == View.Kind.ORDINARY && to.kind() == View.Kind.ORDINARY
				&& from.storage().equals(to.storage())
				&& (from.query().equals(to.query()) || from.storage().parameters().isEmpty())
				&& before.size() <= after.size() && after.subList(0, before.size()).equals(before) || isSame(from, to);
	}

	static boolean isSame(View from, View to) {
		return from.kind() == to.kind() && from.query().equals(to.query()) && shapes(from).equals(shapes(to))
				&& from.storage().equals(to.storage());
	}

	static boolean isMaterialized(View view) {
		return view.kind() != View.Kind.ORDINARY;
	}

	static List<Operation> create(View view) {
		List<Operation> operations = new ArrayList<>();
		Set<ViewOptions.Trait> traits = EnumSet.noneOf(ViewOptions.Trait.class);
		if (view.kind() == View.Kind.MATERIALIZED_WITHOUT_DATA) {
			traits.add(ViewOptions.Trait.WITH_NO_DATA);
		}
		operations.add(new CreateView(view.name(), view.query(),
				new ViewOptions(List.of(), traits, Storage.options(view.storage()), view.comment()),
				isMaterialized(view)));
		view.columns().forEach((column) -> operations.addAll(ColumnSteps.ofViewColumn(view.name(), column)));
		view.indexes().forEach((index) -> operations.addAll(IndexSteps.create(view.name(), index)));
		return operations;
	}

	// what may mention anything else, and the view itself
	static List<Operation> members(View view) {
		List<Operation> operations = new ArrayList<>();
		view.triggers().forEach((trigger) -> operations.addAll(TriggerSteps.create(view.name(), trigger)));
		operations.addAll(BelongingSteps.give(References.view(view), view.belongings(),
				(name) -> view.columns().stream().anyMatch((column) -> column.name().equals(name))));
		return operations;
	}

	private static List<Shape> shapes(View view) {
		return view.columns()
			.stream()
			.map(TableColumn::column)
			.map((column) -> new Shape(column.name(), column.type().sql(), column.settings().collation()))
			.toList();
	}

	/** What the query says of a column. */
	private record Shape(Identifier name, String type, @Nullable QualifiedName collation) {
	}

}
