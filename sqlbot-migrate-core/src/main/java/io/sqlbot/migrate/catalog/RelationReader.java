package io.sqlbot.migrate.catalog;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.Origin;
import io.sqlbot.migrate.schema.Parentage;
import io.sqlbot.migrate.schema.PartitionBound;
import io.sqlbot.migrate.schema.Policy;
import io.sqlbot.migrate.schema.QualifiedName;
import io.sqlbot.migrate.schema.RowSecurity;
import io.sqlbot.migrate.schema.Table;
import io.sqlbot.migrate.schema.TableColumn;
import io.sqlbot.migrate.schema.Trigger;
import io.sqlbot.migrate.schema.View;

/**
 * Reads tables and views, whose members are known by then.
 */
final class RelationReader implements CatalogQuery.RowReader {

	private final CatalogScope scope;

	private final IndexReader indexes;

	private final ConstraintReader constraints;

	private final ByRelation<TableColumn> columns = new ByRelation<>();

	private final ByRelation<Trigger> triggers = new ByRelation<>();

	private final ByRelation<Policy> policies = new ByRelation<>();

	private final List<Table> tables = new ArrayList<>();

	private final List<View> views = new ArrayList<>();

	RelationReader(CatalogScope scope, IndexReader indexes, ConstraintReader constraints) {
		this.scope = scope;
		this.indexes = indexes;
		this.constraints = constraints;
	}

	void addColumn(CatalogRow row) throws SQLException {
		this.columns.add(row.id("relation"), ColumnRow.read(row));
	}

	void addTrigger(CatalogRow row) throws SQLException {
		this.triggers.add(row.id("relation"), TriggerRow.read(row));
	}

	void addPolicy(CatalogRow row) throws SQLException {
		this.policies.add(row.id("relation"), PolicyRow.read(row));
	}

	List<Table> tables() {
		return this.tables;
	}

	List<View> views() {
		return this.views;
	}

	@Override
	public void accept(CatalogRow row) throws SQLException {
		switch (row.text("kind")) {
			case "v", "m" -> this.views.add(view(row));
			default -> this.tables.add(table(row));
		}
	}

	private Table table(CatalogRow row) throws SQLException {
		Long id = row.id("oid");
		QualifiedName name = row.name();
		Table.Settings settings = new Table.Settings(traits(row), parentage(row), row.storage());
		RowSecurity rowSecurity = new RowSecurity(row.flag("has_row_security"), row.flag("forces_row_security"),
				this.policies.take(id));
		return new Table(name, this.columns.take(id), this.constraints.ofTable(id), this.indexes.takeOthers(id),
				this.triggers.take(id), rowSecurity, settings, row.optionalText("comment"),
				this.scope.ownTables().contains(name) ? Origin.OWN : row.origin());
	}

	private static Set<Table.Trait> traits(CatalogRow row) throws SQLException {
		Set<Table.Trait> traits = EnumSet.noneOf(Table.Trait.class);
		if (row.flag("is_unlogged")) {
			traits.add(Table.Trait.UNLOGGED);
		}
		if (row.text("kind").equals("f")) {
			traits.add(Table.Trait.FOREIGN);
		}
		switch (row.text("replica_identity")) {
			case "f" -> traits.add(Table.Trait.REPLICA_IDENTITY_FULL);
			case "n" -> traits.add(Table.Trait.REPLICA_IDENTITY_NOTHING);
			default -> {
				// the primary key, or the index that says so of itself
			}
		}
		return traits;
	}

	private static Parentage parentage(CatalogRow row) throws SQLException {
		List<QualifiedName> parents = row.names("parent_schemas", "parent_names");
		String bound = row.optionalText("bound");
		String partitionedBy = row.optionalText("partitioned_by");
		String type = row.optionalText("of_type");
		return (row.flag("is_partition") && bound != null)
				? new Parentage(List.of(), parents.get(0), new PartitionBound(bound), partitionedBy, type)
				: new Parentage(parents, null, null, partitionedBy, type);
	}

	private static Set<View.Use> uses(CatalogRow row) throws SQLException {
		List<QualifiedName> relations = row.names("used_schemas", "used_relations");
		List<String> columns = row.texts("used_columns");
		Set<View.Use> uses = new HashSet<>();
		for (int i = 0; i < columns.size(); i++) {
			String column = columns.get(i);
			uses.add(new View.Use(relations.get(i), column.isEmpty() ? null : new Identifier(column)));
		}
		return uses;
	}

	private View view(CatalogRow row) throws SQLException {
		Long id = row.id("oid");
		View.Kind kind = View.Kind.ORDINARY;
		if (row.text("kind").equals("m")) {
			kind = row.flag("has_data") ? View.Kind.MATERIALIZED : View.Kind.MATERIALIZED_WITHOUT_DATA;
		}
		String query = row.text("query").strip();
		query = query.endsWith(";") ? query.substring(0, query.length() - 1) : query;
		return new View(row.name(), kind, query, uses(row), this.columns.take(id), this.indexes.takeOthers(id),
				this.triggers.take(id), row.storage(), row.optionalText("comment"), BelongingsRow.read(row),
				row.origin());
	}

}
