package io.sqlbot.migrate.catalog;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import io.sqlbot.migrate.schema.ColumnDefault;
import io.sqlbot.migrate.schema.Composite;
import io.sqlbot.migrate.schema.Domain;
import io.sqlbot.migrate.schema.EnumType;
import io.sqlbot.migrate.schema.Enumeration;
import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.NamedType;
import org.jspecify.annotations.Nullable;

/**
 * Reads enumerated types, domains and composite types; the domains' conditions are known
 * by then.
 */
final class TypeReader implements CatalogQuery.RowReader {

	private final ConstraintReader constraints;

	private final List<Enumeration> enums = new ArrayList<>();

	private final List<Domain> domains = new ArrayList<>();

	private final List<Composite> composites = new ArrayList<>();

	TypeReader(ConstraintReader constraints) {
		this.constraints = constraints;
	}

	List<Enumeration> enums() {
		return this.enums;
	}

	List<Domain> domains() {
		return this.domains;
	}

	List<Composite> composites() {
		return this.composites;
	}

	@Override
	public void accept(CatalogRow row) throws SQLException {
		switch (row.text("kind")) {
			case "e" -> this.enums.add(new Enumeration(new EnumType(row.name(), row.texts("labels")),
					row.optionalText("comment"), row.origin()));
			case "c" -> this.composites
				.add(new Composite(row.name(), attributes(row), row.optionalText("comment"), row.origin()));
			default -> this.domains.add(domain(row));
		}
	}

	// name, type, schema and name of the collation, comment
	private static List<Composite.Attribute> attributes(CatalogRow row) throws SQLException {
		List<Composite.Attribute> attributes = new ArrayList<>();
		for (List<@Nullable String> cells : row.cells("attributes")) {
			String collation = cells.get(3);
			attributes.add(new Composite.Attribute(new Identifier(Objects.requireNonNull(cells.get(0))),
					new NamedType(Objects.requireNonNull(cells.get(1))),
					(collation != null) ? row.qualified(cells.get(2), collation) : null, cells.get(4)));
		}
		return attributes;
	}

	private Domain domain(CatalogRow row) throws SQLException {
		Long type = row.id("oid");
		String expression = row.optionalText("default_expression");
		return new Domain(row.name(), row.type("base_type"), row.optionalName("collation_schema", "collation"),
				(expression != null) ? new ColumnDefault.Expression(expression) : null,
				row.flag("is_not_null") ? this.constraints.notNullOfDomain(type) : null,
				this.constraints.ofDomain(type), row.optionalText("comment"), row.origin());
	}

}
