package io.sqlbot.migrate.diff;

import java.util.Objects;

import io.sqlbot.migrate.schema.ColumnType;
import io.sqlbot.migrate.schema.Domain;
import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.NamedType;
import org.jspecify.annotations.Nullable;

/**
 * How the values of a column get another type.
 */
final class TypeConversion {

	private final SchemaObjects from;

	private final SchemaObjects to;

	TypeConversion(SchemaObjects from, SchemaObjects to) {
		this.from = from;
		this.to = to;
	}

	// the expression for USING, or null where PostgreSQL converts by itself
	@Nullable String using(Identifier column, ColumnType before, ColumnType after) {
		TypeName old = TypeName.of(base(this.from, before));
		TypeName changed = TypeName.of(base(this.to, after));
		String cast = "::" + after.sql();
		if (old.equals(changed) || (old.family() != null && old.family().equals(changed.family()))
				|| "text".equals(changed.family())) {
			return null;
		}
		boolean isScalar = !old.isArray() && !changed.isArray();
		String element = isCastable(old, new TypeName(changed.name(), false)) ? "" : "::text";
		if (changed.isArray() && !old.isArray()) {
			return "ARRAY[" + column.quoted() + element + "]" + cast;
		}
		if (old.isArray() && changed.isArray() && isNumber(old) && isNumber(changed)) {
			return null;
		}
		return column.quoted() + (isScalar ? element : "::text") + cast;
	}

	// by a cast that PostgreSQL has, other than over text
	private static boolean isCastable(TypeName old, TypeName changed) {
		String from = old.name().name().text();
		String to = changed.name().name().text();
		return "text".equals(old.family()) || old.equals(changed)
				|| (old.family() != null && old.family().equals(changed.family()))
				|| (from.equals("integer") && to.equals("boolean")) || (from.equals("boolean") && to.equals("integer"));
	}

	// whether values of both types are compared by the same operators, so that foreign
	// keys and defaults outlive the change
	boolean isCompatible(ColumnType before, ColumnType after) {
		TypeName old = TypeName.of(base(this.from, before));
		TypeName changed = TypeName.of(base(this.to, after));
		return old.equals(changed) || (old.family() != null && Objects.equals(old.family(), changed.family()));
	}

	private static boolean isNumber(TypeName array) {
		return "number".equals(new TypeName(array.name(), false).family());
	}

	private static ColumnType base(SchemaObjects objects, ColumnType type) {
		ColumnType current = type;
		TypeName name = TypeName.of(current);
		Domain domain = objects.domains.get(name.name());
		while (domain != null && !name.isArray()) {
			current = domain.type();
			name = TypeName.of(current);
			domain = objects.domains.get(name.name());
		}
		return new NamedType(current.sql());
	}

}
