package io.sqlbot.migrate.diff;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import io.sqlbot.migrate.schema.Column;
import io.sqlbot.migrate.schema.Composite;
import io.sqlbot.migrate.schema.Domain;
import io.sqlbot.migrate.schema.Enumeration;
import io.sqlbot.migrate.schema.Generated;
import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.ObjectReference;
import io.sqlbot.migrate.schema.QualifiedName;
import io.sqlbot.migrate.schema.Routine;
import io.sqlbot.migrate.schema.Table;
import io.sqlbot.migrate.schema.TableColumn;
import io.sqlbot.migrate.schema.View;

/**
 * Finds what has to be dropped and made anew although it stays: what PostgreSQL can't
 * change in place, and what depends on something that goes or changes.
 */
final class Rework {

	private final SchemaObjects from;

	private final SchemaObjects to;

	private final int serverMajor;

	private final Set<QualifiedName> views = new HashSet<>();

	private final Set<ObjectReference> routines = new HashSet<>();

	private final Set<QualifiedName> types = new HashSet<>();

	// generated columns that are dropped and added again
	private final Map<QualifiedName, Set<String>> columns = new HashMap<>();

	private final TouchedRelations touched = new TouchedRelations();

	// of functions and types that go for a while or for good
	private final Set<String> goneNames = new HashSet<>();

	Rework(SchemaObjects from, SchemaObjects to, int serverMajor) {
		this.from = from;
		this.to = to;
		this.serverMajor = serverMajor;
	}

	Rework find() {
		findTypes();
		findAttributes();
		findRoutines();
		findColumns();
		findViews();
		boolean grows = anything();
		while (grows) {
			int size = size();
			spreadToColumns();
			spreadToViews();
			spreadToRoutines();
			grows = size() > size;
		}
		return this;
	}

	boolean anything() {
		return !this.touched.isEmpty() || !this.goneNames.isEmpty();
	}

	boolean isRemade(View view) {
		return this.views.contains(view.name());
	}

	boolean isRemade(Routine routine) {
		return this.routines.contains(References.routine(routine));
	}

	boolean isRemadeType(QualifiedName type) {
		return this.types.contains(type);
	}

	boolean isRemade(QualifiedName table, Identifier column) {
		Set<String> names = this.columns.get(table);
		return names != null && names.contains(column.text());
	}

	// text about the rows of one table
	boolean touchesGone(QualifiedName table, Words words) {
		return words.hasAny(this.columns.getOrDefault(table, Set.of()));
	}

	boolean touchesNames(Words words) {
		return !this.goneNames.isEmpty() && words.hasAny(this.goneNames);
	}

	boolean touchesRow(QualifiedName table, Words words) {
		return touchesNames(words) || this.touched.areInRow(table, words);
	}

	// text that reads tables
	boolean touches(Words words) {
		return touchesNames(words) || this.touched.areRead(words);
	}

	// whether a routine that goes must go before tables and views
	boolean touchesRelations(Routine routine) {
		return this.touched.areNamed(RoutineText.signature(routine))
				|| (routine.body().isParsed() && touches(Words.of(routine.body().text())));
	}

	boolean touchesSignature(Routine routine) {
		Words words = RoutineText.signature(routine);
		return this.touched.areNamed(words) || touchesNames(words)
				|| (routine.body().isParsed() && touches(Words.of(routine.body().text())));
	}

	private void findTypes() {
		for (Enumeration type : this.from.enums.values()) {
			Enumeration later = this.to.enums.get(type.name());
			if (later != null && !isSubsequence(type.type().labels(), later.type().labels())) {
				this.types.add(type.name());
				this.goneNames.add(type.name().name().text());
			}
		}
		for (Domain domain : this.from.domains.values()) {
			Domain later = this.to.domains.get(domain.name());
			if (later != null && (!domain.type().equals(later.type())
					|| !Objects.equals(domain.collation(), later.collation()))) {
				this.types.add(domain.name());
				this.goneNames.add(domain.name().name().text());
			}
		}
	}

	// attributes that views may read
	private void findAttributes() {
		for (Composite type : this.from.composites.values()) {
			Composite later = this.to.composites.get(type.name());
			if (later != null && !type.attributes().equals(later.attributes())) {
				Pair.byName(type.attributes(), later.attributes(), Composite.Attribute::name).forEach((pair) -> {
					Composite.Attribute before = pair.from();
					if (before != null && !before.equals(pair.to())) {
						touch(type.name(), before.name());
					}
				});
			}
		}
	}

	private void findRoutines() {
		this.from.routines.forEach((reference, routine) -> {
			Routine later = this.to.routines.get(reference);
			if (later == null) {
				this.goneNames.add(routine.name().name().text());
			}
			else if (!RoutineText.isReplaceable(routine, later)) {
				addRoutine(routine);
			}
		});
	}

	private void findColumns() {
		for (Table table : this.from.tables.values()) {
			Table later = this.to.tables.get(table.name());
			if (later == null) {
				this.touched.addGone(table.name());
			}
			else if (!table.columns().equals(later.columns()) || !this.types.isEmpty()) {
				Pair.byName(table.columns(), later.columns(), TableColumn::name)
					.forEach((pair) -> findColumn(table.name(), pair));
			}
		}
	}

	private void findColumn(QualifiedName table, Pair<TableColumn> pair) {
		TableColumn before = pair.from();
		TableColumn after = pair.to();
		if (before == null) {
			return;
		}
		if (after == null) {
			touch(table, before.name());
		}
		else if (isRemade(before.column(), after.column())) {
			addColumn(table, before.name());
		}
		else if (!before.column().type().equals(after.column().type())
				|| !Objects.equals(before.column().settings().collation(), after.column().settings().collation())
				|| this.types.contains(TypeName.of(before.column().type()).name())) {
			touch(table, before.name());
		}
	}

	private boolean isRemade(Column before, Column after) {
		Generated expression = (after.defaultTo() instanceof Generated generated) ? generated : null;
		if (before.defaultTo() instanceof Generated former) {
			// PostgreSQL makes an ordinary column of a stored one only, and does not
			// change a
			// virtual one under a check constraint; to make that anew costs nothing
			return (expression != null) ? (former.stored() != expression.stored()
					|| ((this.serverMajor < 17 || !former.stored()) && !former.equals(expression))
					|| !before.type().equals(after.type())) : !former.stored();
		}
		return expression != null;
	}

	private void findViews() {
		for (View view : this.from.views.values()) {
			View later = this.to.views.get(view.name());
			if (later == null || !ViewText.isReplaceable(view, later)) {
				addView(view, later != null);
			}
		}
	}

	private void spreadToColumns() {
		for (Table table : this.from.tables.values()) {
			Table later = this.to.tables.get(table.name());
			if (later != null && (this.touched.hasColumnsOf(table.name()) || !this.goneNames.isEmpty())) {
				table.columns()
					.stream()
					.filter((column) -> isGenerated(later, column) && !isRemade(table.name(), column.name()))
					.filter((column) -> touchesRow(table.name(), Words.of(TableText.expression(column.column()))))
					.forEach((column) -> addColumn(table.name(), column.name()));
			}
		}
	}

	private boolean touches(View view) {
		return this.touched.areRead(view) || touchesNames(Words.of(view.query()));
	}

	private static boolean isGenerated(Table later, TableColumn column) {
		return column.column().defaultTo() instanceof Generated && later.columns()
			.stream()
			.anyMatch((other) -> other.name().equals(column.name()) && other.column().defaultTo() instanceof Generated);
	}

	private void spreadToViews() {
		for (View view : this.from.views.values()) {
			View later = this.to.views.get(view.name());
			if (later != null && !isRemade(view) && touches(view)
					&& StrandedViews.lost(later, this.from, this.to).isEmpty()) {
				addView(view, true);
			}
		}
	}

	private void spreadToRoutines() {
		for (Routine routine : this.from.routines.values()) {
			if (!isRemade(routine) && this.to.routines.containsKey(References.routine(routine))
					&& touchesSignature(routine)) {
				addRoutine(routine);
			}
		}
	}

	private void addView(View view, boolean stays) {
		this.touched.addGone(view.name());
		if (stays) {
			this.views.add(view.name());
		}
	}

	private void addRoutine(Routine routine) {
		this.routines.add(References.routine(routine));
		this.goneNames.add(routine.name().name().text());
	}

	private void addColumn(QualifiedName table, Identifier column) {
		this.columns.computeIfAbsent(table, (any) -> new HashSet<>()).add(column.text());
		touch(table, column);
	}

	private void touch(QualifiedName table, Identifier column) {
		this.touched.addColumn(table, column);
	}

	private int size() {
		return this.views.size() + this.routines.size() + this.columns.values().stream().mapToInt(Set::size).sum();
	}

	private static boolean isSubsequence(List<String> part, List<String> whole) {
		int found = 0;
		for (String label : whole) {
			if (found < part.size() && part.get(found).equals(label)) {
				found++;
			}
		}
		return found == part.size();
	}

}
