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
		if (changed.isArray() && !old.isArray()) {
			return "ARRAY[" + column.quoted() + "]" + cast;
		}
		if (changed.isArray() && isNumber(old) && isNumber(changed)) {
			return null;
		}
		boolean castable = "text".equals(old.family())
				|| (old.name().name().text().equals("integer") && changed.name().name().text().equals("boolean"))
				|| (old.name().name().text().equals("boolean") && changed.name().name().text().equals("integer"));
		return column.quoted() + (castable ? "" : "::text") + cast;
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
