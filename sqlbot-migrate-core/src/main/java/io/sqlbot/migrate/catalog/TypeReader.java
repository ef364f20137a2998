package io.sqlbot.migrate.catalog;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import io.sqlbot.migrate.schema.ColumnDefault;
import io.sqlbot.migrate.schema.Domain;
import io.sqlbot.migrate.schema.EnumType;
import io.sqlbot.migrate.schema.Enumeration;

/**
 * Reads enumerated types and domains; the domains' conditions are known by then.
 */
final class TypeReader implements CatalogQuery.RowReader {

	private final ConstraintReader constraints;

	private final List<Enumeration> enums = new ArrayList<>();

	private final List<Domain> domains = new ArrayList<>();

	TypeReader(ConstraintReader constraints) {
		this.constraints = constraints;
	}

	List<Enumeration> enums() {
		return this.enums;
	}

	List<Domain> domains() {
		return this.domains;
	}

	@Override
	public void accept(CatalogRow row) throws SQLException {
		if (row.text("kind").equals("e")) {
			this.enums.add(new Enumeration(new EnumType(row.name(), row.texts("labels")), row.optionalText("comment"),
					row.origin()));
		}
		else {
			this.domains.add(domain(row));
		}
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
