package io.sqlbot.migrate.diff;

import java.util.ArrayList;
import java.util.List;

import io.sqlbot.migrate.schema.Index;
import io.sqlbot.migrate.schema.Index.Trait;
import io.sqlbot.migrate.schema.Table;
import io.sqlbot.migrate.schema.TableConstraint;
import io.sqlbot.migrate.schema.Unique;
import org.jspecify.annotations.Nullable;

/**
 * A unique constraint and a unique index refuse the same rows. A source that can't tell
 * one from the other, such as entities, is content with whichever the database has.
 */
final class SameUniqueness {

	private SameUniqueness() {
	}

	/**
	 * Take from the database how a table's keys are kept unique.
	 * @param live the table as the database has it
	 * @param wanted the table as the source wants it
	 * @return the wanted table, with the database's index or constraint in the place of
	 * its own where both say the same
	 */
	static Table of(Table live, Table wanted) {
		List<TableConstraint> constraints = new ArrayList<>(wanted.constraints());
		List<Index> indexes = new ArrayList<>(wanted.indexes());
		for (Index index : live.indexes()) {
			boolean isWanted = indexes.stream().anyMatch((other) -> isSame(other, index));
			if (index.has(Trait.UNIQUE) && !isWanted
					&& constraints.removeIf((other) -> isUnique(other) && isSame(other.index(), index))) {
				indexes.add(index);
			}
		}
		for (TableConstraint constraint : live.constraints()) {
			boolean isWanted = constraints.stream().anyMatch((other) -> isSame(other.index(), constraint.index()));
			if (isUnique(constraint) && !isWanted && indexes.removeIf((other) -> isSame(other, constraint.index()))) {
				constraints.add(constraint);
			}
		}
		return new Table(wanted.name(), wanted.columns(), constraints, indexes, wanted.triggers(), wanted.rowSecurity(),
				wanted.settings(), wanted.comment(), wanted.origin());
	}

	private static boolean isUnique(TableConstraint constraint) {
		return constraint.definition() instanceof Unique;
	}

	private static boolean isSame(@Nullable Index one, @Nullable Index other) {
		return one != null && other != null && IndexShape.of(one).equals(IndexShape.of(other));
	}

}
