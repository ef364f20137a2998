package io.sqlbot.migrate.diff.rename;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.sqlbot.migrate.diff.model.WantedSchema;
import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.ObjectKind;
import io.sqlbot.migrate.schema.ObjectReference;
import io.sqlbot.migrate.schema.QualifiedName;

/**
 * Applies the answers that were given beforehand: by options such as
 * {@code account:person} and {@code account.name:person.full_name}, and by the model.
 */
final class RenameArguments {

	private final Renaming renaming;

	RenameArguments(Renaming renaming) {
		this.renaming = renaming;
	}

	// tables first, so that columns may be named by either name of their table
	void apply(List<String> options) {
		TableAnswers tables = new TableAnswers(this.renaming);
		List<RenameOption> columns = new ArrayList<>();
		for (String text : options) {
			RenameOption option = RenameOption.read(text);
			Optional<QualifiedName> table = table(option.from(), this.renaming.inDatabase());
			if (table.isPresent() && !isColumn(option)) {
				addTable(tables, option, table.get());
			}
			else {
				columns.add(option);
			}
		}
		tables.apply();
		columns.forEach(this::applyColumn);
	}

	// such an answer stays in the model when it was heeded long ago
	void applyModel(List<WantedSchema.Rename> renames) {
		for (ObjectKind kind : List.of(ObjectKind.TABLE, ObjectKind.COLUMN)) {
			renames.stream().filter((rename) -> rename.from().kind() == kind).forEach(this::apply);
		}
	}

	private void apply(WantedSchema.Rename rename) {
		QualifiedName from = local(rename.from().name());
		QualifiedName to = local(rename.to().name());
		TableView database = this.renaming.inDatabase();
		TableView model = this.renaming.inModel();
		if (rename.from().kind() == ObjectKind.TABLE) {
			if (database.table(from).isPresent() && model.table(from).isEmpty() && database.table(to).isEmpty()
					&& model.table(to).isPresent()) {
				this.renaming.renameTable(from, to);
			}
			return;
		}
		Identifier column = rename.from().ownName();
		Identifier newColumn = rename.to().ownName();
		if (this.renaming.current(from).equals(to) && database.hasColumn(to, column) && !model.hasColumn(to, column)
				&& !database.hasColumn(to, newColumn) && model.hasColumn(to, newColumn)) {
			this.renaming.renameColumn(to, column, newColumn);
		}
	}

	private void addTable(TableAnswers answers, RenameOption option, QualifiedName from) {
		if (option.to().parts().isEmpty()) {
			answers.add(option, from, null);
			return;
		}
		answers.add(option, from, table(option.to(), this.renaming.inModel())
			.orElseThrow(() -> option.refused("the model has no table '" + option.to() + "'")));
	}

	private void applyColumn(RenameOption option) {
		TableView database = this.renaming.inDatabase();
		TableView model = this.renaming.inModel();
		QualifiedName table = this.renaming.current(tableOfColumn(option.from())
			.orElseThrow(() -> option.refused("the database has no table '" + option.from() + "'")));
		Identifier from = last(option.from());
		option.require(database.table(table).isPresent(), "the database has no table '" + table + "'");
		option.require(database.hasColumn(table, from),
				"the table '" + table + "' of the database has no column '" + from + "'");
		option.require(!model.hasColumn(table, from), "the model has the column '" + from + "' too");
		if (option.to().parts().isEmpty()) {
			this.renaming.gone(new ObjectReference(ObjectKind.COLUMN, table, from, null));
			return;
		}
		QualifiedName target = tableOfColumn(option.to()).orElse(table);
		option.require(target.equals(table), "a column stays in its table: '" + target + "' is not '" + table
				+ "'. Rename the table first, by an option of its own");
		Identifier to = last(option.to());
		option.require(model.hasColumn(table, to), "the table '" + table + "' of the model has no column '" + to + "'");
		option.require(!database.hasColumn(table, to), "the table '" + table + "' has a column '" + to + "' already");
		this.renaming.renameColumn(table, from, to);
	}

	// a table of a schema reads like a column of a table
	private boolean isColumn(RenameOption option) {
		return option.from().parts().size() > 1 && tableOfColumn(option.from())
			.filter((table) -> this.renaming.inDatabase().hasColumn(this.renaming.current(table), last(option.from())))
			.isPresent();
	}

	private Optional<QualifiedName> table(RenamePath path, TableView view) {
		return name(path.parts()).filter((name) -> view.table(name).isPresent());
	}

	private Optional<QualifiedName> tableOfColumn(RenamePath path) {
		List<String> parts = path.parts();
		return parts.isEmpty() ? Optional.empty() : name(parts.subList(0, parts.size() - 1));
	}

	private Optional<QualifiedName> name(List<String> parts) {
		return switch (parts.size()) {
			case 1 -> Optional.of(QualifiedName.of(parts.get(0)));
			case 2 -> Optional.of(local(QualifiedName.of(parts.get(0), parts.get(1))));
			default -> Optional.empty();
		};
	}

	// as both sides are read, the default schema is not written
	private QualifiedName local(QualifiedName name) {
		return this.renaming.defaultSchema().equals(name.schema()) ? new QualifiedName(null, name.name()) : name;
	}

	private static Identifier last(RenamePath path) {
		return new Identifier(path.parts().get(path.parts().size() - 1));
	}

}
