package io.sqlbot.migrate.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import io.sqlbot.migrate.diff.safe.Obstacle;
import io.sqlbot.migrate.operation.CommentOn;
import io.sqlbot.migrate.operation.ExecuteSql;
import io.sqlbot.migrate.operation.Operation;
import io.sqlbot.migrate.schema.Composite;
import io.sqlbot.migrate.schema.Composite.Attribute;
import io.sqlbot.migrate.schema.ObjectKind;
import io.sqlbot.migrate.schema.ObjectReference;
import io.sqlbot.migrate.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * Makes and changes composite types. What PostgreSQL changes by CASCADE only, or not at
 * all while rows hold values of the type, is left to the author of the revision.
 */
final class CompositeSteps {

	private final ChangeLog log;

	private final CompositeUses uses;

	CompositeSteps(Transition transition) {
		this.log = transition.log;
		this.uses = new CompositeUses(transition.from, transition.to, transition.rework);
	}

	// what must be there before, and what must have changed
	Words requirements(@Nullable Composite existing, Composite type) {
		Words words = new Words();
		type.attributes().forEach((attribute) -> words.add(attribute.type().sql()));
		if (existing != null && !existing.attributes().equals(type.attributes())) {
			this.uses.tablesWithout(type.name()).forEach((table) -> words.add("FROM " + table.name().quoted()));
		}
		return words;
	}

	void write(@Nullable Composite existing, Composite type) {
		if (existing == null) {
			this.log.addAll(create(type));
			this.log.missing(reference(type));
		}
		else if (!existing.equals(type)) {
			change(existing, type);
		}
	}

	static List<Operation> create(Composite type) {
		List<Operation> operations = new ArrayList<>();
		String attributes = type.attributes()
			.stream()
			.map((attribute) -> "\n    " + definition(attribute))
			.collect(Collectors.joining(","));
		operations.add(new ExecuteSql(
				"CREATE TYPE " + type.name().quoted() + " AS (" + (attributes.isEmpty() ? "" : attributes + "\n") + ")",
				1, true));
		comment(operations, reference(type), null, type.comment());
		type.attributes()
			.forEach((attribute) -> comment(operations, References.column(type.name(), attribute.name()), null,
					attribute.comment()));
		return operations;
	}

	static ObjectReference reference(Composite type) {
		return References.of(ObjectKind.TYPE, type.name());
	}

	private void change(Composite from, Composite to) {
		ObjectReference object = reference(to);
		List<Pair<Attribute>> pairs = Pair.byName(from.attributes(), to.attributes(), Attribute::name);
		pairs.stream().filter((pair) -> !isSame(pair)).forEach((pair) -> difference(object, pair));
		List<QualifiedName> tables = this.uses.tablesOf(to.name());
		if (tables.isEmpty()) {
			pairs.stream().filter((pair) -> pair.to() == null).forEach((pair) -> drop(object, pair.from()));
			pairs.stream()
				.filter((pair) -> pair.from() != null && pair.to() != null && !isSame(pair))
				.forEach((pair) -> alter(object, Objects.requireNonNull(pair.from()),
						Objects.requireNonNull(pair.to())));
			pairs.stream()
				.filter((pair) -> pair.from() == null && pair.to() != null)
				.forEach((pair) -> sql(object, "ADD ATTRIBUTE " + definition(Objects.requireNonNull(pair.to()))));
		}
		else if (!from.attributes().equals(to.attributes())) {
			tables.stream()
				.filter(this.uses::isUnchanged)
				.forEach((table) -> this.log.obstacle(TypedTables.obstacle(table, to.name())));
		}
		comments(from, to, pairs);
	}

	private void drop(ObjectReference object, @Nullable Attribute attribute) {
		if (attribute != null) {
			List<ObjectReference> columns = this.uses.columnsWith(object.name());
			if (!columns.isEmpty()) {
				this.log.remark("The values of attribute '" + attribute.name() + "' of the " + object
						+ " are lost where rows hold the type: the " + joined(columns) + ".");
			}
			sql(object, "DROP ATTRIBUTE " + attribute.name().quoted());
		}
	}

	private void alter(ObjectReference object, Attribute before, Attribute after) {
		List<ObjectReference> columns = this.uses.columnsWith(object.name());
		if (columns.isEmpty()) {
			sql(object, "ALTER ATTRIBUTE " + after.name().quoted() + " TYPE " + type(after));
			return;
		}
		this.log.obstacle(new Obstacle(object,
				"how attribute '" + after.name() + "' of the " + object + " becomes " + text(after) + " from "
						+ text(before) + ", as rows hold values of the type: the " + joined(columns) + ".",
				List.of("PostgreSQL does not change the type of an attribute then. Create another type and convert the",
						"columns to it here, or drop the attribute and add it again, if its values may be lost.")));
	}

	static Obstacle obstacle(ObjectReference attribute, ObjectReference madeAnew) {
		return new Obstacle(attribute,
				"how attribute '" + attribute.ownName() + "' of the type '" + attribute.name() + "' gets the "
						+ madeAnew + ", which is made anew, as rows hold values of '" + attribute.name() + "'.",
				List.of("PostgreSQL does not change the type of an attribute then. Convert the columns that hold it here."));
	}

	private void comments(Composite from, Composite to, List<Pair<Attribute>> pairs) {
		List<Operation> comments = new ArrayList<>();
		comment(comments, reference(to), from.comment(), to.comment());
		if (!comments.isEmpty()) {
			this.log.changed(reference(to), "comment", from.comment(), to.comment());
		}
		for (Pair<Attribute> pair : pairs) {
			Attribute after = pair.to();
			String before = (pair.from() != null) ? pair.from().comment() : null;
			if (after != null && !Objects.equals(before, after.comment())) {
				comment(comments, References.column(to.name(), after.name()), before, after.comment());
				this.log.changed(reference(to), "comment on attribute '" + after.name() + "'", before, after.comment());
			}
		}
		this.log.addAll(comments);
	}

	private void difference(ObjectReference object, Pair<Attribute> pair) {
		Attribute either = Objects.requireNonNull((pair.to() != null) ? pair.to() : pair.from());
		this.log.changed(object, "attribute '" + either.name() + "'", text(pair.from()), text(pair.to()));
	}

	private void sql(ObjectReference object, String change) {
		this.log.sql("ALTER TYPE " + object.name().quoted() + " " + change);
	}

	private static boolean isSame(Pair<Attribute> pair) {
		return Objects.equals(text(pair.from()), text(pair.to()));
	}

	private static @Nullable String text(@Nullable Attribute attribute) {
		return (attribute != null) ? type(attribute) : null;
	}

	private static String definition(Attribute attribute) {
		return attribute.name().quoted() + " " + type(attribute);
	}

	private static String type(Attribute attribute) {
		QualifiedName collation = attribute.collation();
		return attribute.type().sql() + ((collation != null) ? " COLLATE " + collation.quoted() : "");
	}

	private static String joined(List<ObjectReference> columns) {
		return columns.stream().map(ObjectReference::toString).collect(Collectors.joining(", the "));
	}

	private static void comment(List<Operation> operations, ObjectReference object, @Nullable String from,
			@Nullable String to) {
		if (!Objects.equals(from, to)) {
			operations.add(new CommentOn(object, to, new CommentOn.Former(from)));
		}
	}

}
