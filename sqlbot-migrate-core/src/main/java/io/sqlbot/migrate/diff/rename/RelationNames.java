package io.sqlbot.migrate.diff.rename;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

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
import org.jspecify.annotations.Nullable;

/**
 * The names of the tables, views, sequences and indexes of a model, each of which a
 * schema has only once (the PostgreSQL manual, pg_class).
 */
final class RelationNames {

	private final SchemaModel model;

	private final Map<QualifiedName, ObjectReference> relations = new LinkedHashMap<>();

	RelationNames(SchemaModel model) {
		this.model = model;
		model.tables().forEach((table) -> {
			add(object(ObjectKind.TABLE, table.name()));
			indexes(table).forEach(this::add);
			counters(table).forEach(this::add);
		});
		model.sequences().forEach((sequence) -> add(object(ObjectKind.SEQUENCE, sequence.name())));
		model.views().forEach((view) -> {
			add(object(kind(view), view.name()));
			view.indexes().forEach((index) -> add(index(view.name(), index)));
		});
	}

	/**
	 * Find what has a name.
	 * @param name the name
	 * @return the relation, or {@code null} if the name is free
	 */
	@Nullable ObjectReference at(QualifiedName name) {
		return this.relations.get(name);
	}

	boolean isTaken(QualifiedName name) {
		return this.relations.containsKey(name);
	}

	/**
	 * Find what goes along with a table into another schema.
	 * @param name the table's name
	 * @return its indexes, those behind constraints by these, and its sequences
	 */
	List<ObjectReference> companions(QualifiedName name) {
		List<ObjectReference> companions = new ArrayList<>();
		this.model.tables().stream().filter((table) -> table.name().equals(name)).forEach((table) -> {
			indexes(table).forEach(companions::add);
			counters(table).forEach(companions::add);
		});
		for (Sequence sequence : this.model.sequences()) {
			if (sequence.owner() != null && sequence.owner().table().equals(name)) {
				companions.add(object(ObjectKind.SEQUENCE, sequence.name()));
			}
		}
		return companions;
	}

	/**
	 * Find a name that is free, as PostgreSQL does: with a number behind.
	 * @param name the name that is not
	 * @param isTaken whether another is not, too
	 * @return the free name
	 */
	static Identifier free(Identifier name, Predicate<Identifier> isTaken) {
		for (int i = 1;; i++) {
			Identifier candidate = new Identifier(clipped(name.text(), String.valueOf(i).length()) + i);
			if (!isTaken.test(candidate)) {
				return candidate;
			}
		}
	}

	// a constraint's index has its name
	static QualifiedName name(ObjectReference relation) {
		return relation.name().sibling(relation.ownName());
	}

	static ObjectReference table(QualifiedName name) {
		return object(ObjectKind.TABLE, name);
	}

	private void add(ObjectReference relation) {
		this.relations.put(name(relation), relation);
	}

	private static Stream<ObjectReference> indexes(Table table) {
		return Stream.concat(
				table.constraints()
					.stream()
					.filter((constraint) -> constraint.index() != null)
					.map(TableConstraint::name)
					.map((name) -> new ObjectReference(ObjectKind.CONSTRAINT, table.name(), name, null)),
				table.indexes().stream().map((index) -> index(table.name(), index)));
	}

	private static ObjectReference index(QualifiedName relation, Index index) {
		return object(ObjectKind.INDEX, relation.sibling(index.name()));
	}

	private static Stream<ObjectReference> counters(Table table) {
		return table.columns()
			.stream()
			.map(TableColumn::counter)
			.flatMap(Stream::ofNullable)
			.map((counter) -> object(ObjectKind.SEQUENCE, table.name().sibling(counter)));
	}

	private static ObjectKind kind(View view) {
		return (view.kind() == View.Kind.ORDINARY) ? ObjectKind.VIEW : ObjectKind.MATERIALIZED_VIEW;
	}

	private static ObjectReference object(ObjectKind kind, QualifiedName name) {
		return new ObjectReference(kind, name, null, null);
	}

	private static String clipped(String text, int room) {
		String clipped = text;
		while (clipped.getBytes(StandardCharsets.UTF_8).length + room > Identifier.MAX_BYTES) {
			clipped = clipped.substring(0, clipped.offsetByCodePoints(clipped.length(), -1));
		}
		return clipped;
	}

}
