package io.sqlbot.migrate.diff.rename;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import io.sqlbot.migrate.schema.Column;
import io.sqlbot.migrate.schema.Generated;
import io.sqlbot.migrate.schema.Identity;
import io.sqlbot.migrate.schema.ObjectKind;
import io.sqlbot.migrate.schema.ObjectReference;
import io.sqlbot.migrate.schema.Table;
import io.sqlbot.migrate.schema.TableColumn;

/**
 * Finds what may have been renamed. A table may be another one if more than half of the
 * columns of the larger one are in both, with the same name and type. A column may be
 * another one of its table if type, collation, nullability and default are the same.
 */
final class RenameCandidates {

	private final TableView live;

	private final TableView wanted;

	RenameCandidates(TableView live, TableView wanted) {
		this.live = live;
		this.wanted = wanted;
	}

	List<RenameQuestion> ofTables() {
		List<Table> added = this.wanted.without(this.live);
		return this.live.without(this.wanted)
			.stream()
			.map((gone) -> question(reference(gone), added.stream().map((table) -> candidate(gone, table)).toList()))
			.flatMap(Optional::stream)
			.toList();
	}

	List<RenameQuestion> ofColumns() {
		List<RenameQuestion> questions = new ArrayList<>();
		for (Table table : this.live.inBoth(this.wanted)) {
			List<Column> added = this.wanted.columnsWithout(table, this.live);
			for (Column gone : this.live.columnsWithout(table, this.wanted)) {
				question(reference(table, gone),
						added.stream().map((column) -> candidate(table, gone, column)).toList())
					.ifPresent(questions::add);
			}
		}
		return questions;
	}

	private static Optional<RenameQuestion> question(ObjectReference from, List<Candidate> all) {
		List<Candidate> alike = all.stream()
			.filter((candidate) -> candidate.score() > 0)
			.sorted(Comparator.comparing(Candidate::score).reversed())
			.toList();
		return alike.isEmpty() ? Optional.empty() : Optional.of(new RenameQuestion(from,
				alike.stream().map(Candidate::to).toList(), alike.stream().map(Candidate::likeness).toList()));
	}

	private static Candidate candidate(Table gone, Table added) {
		long same = gone.columns()
			.stream()
			.filter((column) -> added.columns().stream().anyMatch((other) -> isSame(column, other)))
			.count();
		int larger = Math.max(gone.columns().size(), added.columns().size());
		boolean isAlike = 2 * same > larger && isPartitioned(gone) == isPartitioned(added);
		double score = isAlike ? (double) same / larger : 0;
		return new Candidate(reference(added), score, same + " of " + larger + " columns are the same");
	}

	// no table can become partitioned
	private static boolean isPartitioned(Table table) {
		return table.settings().parentage().partitionedBy() != null;
	}

	private static boolean isSame(TableColumn column, TableColumn other) {
		return column.name().equals(other.name()) && column.column().type().equals(other.column().type());
	}

	private static Candidate candidate(Table table, Column gone, Column added) {
		boolean isAlike = gone.type().equals(added.type()) && gone.isNullable() == added.isNullable()
				&& Objects.equals(gone.settings().collation(), added.settings().collation())
				&& hasSameDefault(gone, added);
		return new Candidate(reference(table, added), isAlike ? 1 : 0,
				"both are " + gone.type().sql() + (gone.isNullable() ? "" : " and not null")
						+ ((gone.defaultTo() != null) ? ", by the same default" : ""));
	}

	// the default of a serial column names a sequence, which keeps its name
	private static boolean hasSameDefault(Column gone, Column added) {
		if (gone.defaultTo() instanceof Identity one && added.defaultTo() instanceof Identity other) {
			return one.always() == other.always();
		}
		if (gone.defaultTo() instanceof Generated one && added.defaultTo() instanceof Generated other) {
			return one.equals(other);
		}
		return isCounted(gone) ? isCounted(added) : Objects.equals(gone.defaultTo(), added.defaultTo());
	}

	private static boolean isCounted(Column column) {
		return String.valueOf(column.defaultTo()).contains("nextval(");
	}

	private static ObjectReference reference(Table table) {
		return new ObjectReference(ObjectKind.TABLE, table.name(), null, null);
	}

	private static ObjectReference reference(Table table, Column column) {
		return new ObjectReference(ObjectKind.COLUMN, table.name(), column.name(), null);
	}

	/**
	 * What something may be called.
	 *
	 * @param to the object in the model
	 * @param score how alike they are, from 0 for not at all to 1
	 * @param likeness the same in words
	 */
	private record Candidate(ObjectReference to, double score, String likeness) {
	}

}
