package io.sqlbot.migrate.catalog;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.sqlbot.migrate.schema.Check;
import io.sqlbot.migrate.schema.Constraint;
import io.sqlbot.migrate.schema.ConstraintAttributes;
import io.sqlbot.migrate.schema.ConstraintAttributes.Deferral;
import io.sqlbot.migrate.schema.Exclude;
import io.sqlbot.migrate.schema.ForeignKey;
import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.Index;
import io.sqlbot.migrate.schema.IndexKey;
import io.sqlbot.migrate.schema.NotNull;
import io.sqlbot.migrate.schema.PrimaryKey;
import io.sqlbot.migrate.schema.ReferentialAction;
import io.sqlbot.migrate.schema.TableConstraint;
import io.sqlbot.migrate.schema.TableConstraint.Trait;
import io.sqlbot.migrate.schema.Unique;
import org.jspecify.annotations.Nullable;

/**
 * Reads constraints, the indexes behind which are known by then.
 */
final class ConstraintReader implements CatalogQuery.RowReader {

	private final IndexReader indexes;

	private final ByRelation<TableConstraint> ofTables = new ByRelation<>();

	private final ByRelation<Check> ofDomains = new ByRelation<>();

	private final Map<Long, NotNull> notNullOfDomains = new HashMap<>();

	ConstraintReader(IndexReader indexes) {
		this.indexes = indexes;
	}

	List<TableConstraint> ofTable(Long relation) {
		return this.ofTables.take(relation);
	}

	List<Check> ofDomain(Long type) {
		return this.ofDomains.take(type);
	}

	NotNull notNullOfDomain(Long type) {
		return this.notNullOfDomains.getOrDefault(type, NotNull.MARK);
	}

	@Override
	public void accept(CatalogRow row) throws SQLException {
		Long relation = row.id("relation");
		if (relation != 0) {
			this.ofTables.add(relation, constraint(row));
		}
		else if (row.text("kind").equals("n")) {
			this.notNullOfDomains.put(row.id("type"),
					new NotNull(row.identifier("name"), Set.of(), row.optionalText("comment")));
		}
		else {
			this.ofDomains.add(row.id("type"), new Check(row.text("condition"), attributes(row)));
		}
	}

	private TableConstraint constraint(CatalogRow row) throws SQLException {
		Set<Trait> traits = EnumSet.noneOf(Trait.class);
		if (row.flag("is_inherited")) {
			traits.add(Trait.INHERITED);
		}
		if (row.flag("is_not_enforced")) {
			traits.add(Trait.NOT_ENFORCED);
		}
		String kind = row.text("kind");
		if (row.flag("has_period")) {
			traits.add(kind.equals("f") ? Trait.PERIOD : Trait.WITHOUT_OVERLAPS);
		}
		return switch (kind) {
			case "c" -> new TableConstraint(new Check(row.text("condition"), attributes(row)), traits, null);
			case "f" -> new TableConstraint(foreignKey(row), traits, null);
			default -> withIndex(row, kind, traits);
		};
	}

	private TableConstraint withIndex(CatalogRow row, String kind, Set<Trait> traits) throws SQLException {
		Index index = this.indexes.takeForConstraint(row.id("index"));
		if (index == null) {
			throw new SQLException("The catalog changed while it was read: the index of constraint '" + row.text("name")
					+ "' is missing", "40001");
		}
		ConstraintAttributes attributes = attributes(row);
		Constraint constraint = switch (kind) {
			case "p" -> new PrimaryKey(columns(index), index.include(), attributes);
			case "u" ->
				new Unique(columns(index), index.include(), !index.has(Index.Trait.NULLS_NOT_DISTINCT), attributes);
			default -> exclude(row, index, attributes);
		};
		return new TableConstraint(constraint, traits, index);
	}

	private static Exclude exclude(CatalogRow row, Index index, ConstraintAttributes attributes) throws SQLException {
		List<String> operators = row.texts("operators");
		List<Exclude.Element> elements = new ArrayList<>();
		for (int i = 0; i < operators.size(); i++) {
			elements.add(new Exclude.Element(index.keys().get(i), operators.get(i)));
		}
		return new Exclude(index.storage().method(), elements, index.include(), index.condition(), attributes);
	}

	// such a constraint's keys are columns only
	private static List<Identifier> columns(Index index) {
		return index.keys().stream().map(IndexKey::sql).map(ConstraintReader::unquoted).toList();
	}

	private static Identifier unquoted(String column) {
		return new Identifier(column.substring(1, column.length() - 1).replace("\"\"", "\""));
	}

	private static ForeignKey foreignKey(CatalogRow row) throws SQLException {
		return new ForeignKey(row.identifiers("columns"), row.name("referenced_schema", "referenced_table"),
				row.identifiers("referenced_columns"), row.text("match").equals("f"),
				action(row.text("on_delete"), row.identifiers("delete_columns")),
				action(row.text("on_update"), List.of()), attributes(row));
	}

	private static @Nullable ReferentialAction action(String code, List<Identifier> columns) {
		return switch (code) {
			case "r" -> ReferentialAction.RESTRICT;
			case "c" -> ReferentialAction.CASCADE;
			case "n" -> new ReferentialAction(ReferentialAction.SET_NULL.sql(), columns);
			case "d" -> new ReferentialAction(ReferentialAction.SET_DEFAULT.sql(), columns);
			default -> null;
		};
	}

	private static ConstraintAttributes attributes(CatalogRow row) throws SQLException {
		Deferral deferral = null;
		if (row.flag("is_deferrable")) {
			deferral = row.flag("is_deferred") ? Deferral.DEFERRABLE_INITIALLY_DEFERRED : Deferral.DEFERRABLE;
		}
		return new ConstraintAttributes(row.identifier("name"), deferral, row.flag("is_not_valid"),
				row.flag("is_not_inherited"), row.optionalText("comment"));
	}

}
