package io.sqlbot.migrate.catalog;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.Index;
import io.sqlbot.migrate.schema.Index.Trait;
import io.sqlbot.migrate.schema.IndexKey;
import io.sqlbot.migrate.schema.StorageSettings;
import org.jspecify.annotations.Nullable;

/**
 * Puts indexes together, whose rows hold a column each.
 */
final class IndexReader implements CatalogQuery.RowReader {

	private static final int DESCENDING = 1;

	private static final int NULLS_FIRST = 2;

	private static final Map<String, Trait> TRAITS = Map.of("is_unique", Trait.UNIQUE, "has_equal_nulls",
			Trait.NULLS_NOT_DISTINCT, "is_invalid", Trait.INVALID, "is_clustered", Trait.CLUSTERED,
			"is_replica_identity", Trait.REPLICA_IDENTITY, "is_inherited", Trait.INHERITED);

	private final ByRelation<Long> ofRelations = new ByRelation<>();

	private final Map<Long, Index> indexes = new HashMap<>();

	private @Nullable Started started;

	@Override
	public void accept(CatalogRow row) throws SQLException {
		Started current = this.started;
		if (current == null || !current.id.equals(row.id("index"))) {
			finish();
			current = new Started(row);
			this.started = current;
		}
		if (row.flag("is_included")) {
			current.include.add(row.identifier("column_name"));
		}
		else {
			current.keys.add(key(row));
		}
	}

	// to be called after the last row
	void finish() {
		if (this.started != null) {
			this.started.addTo(this);
			this.started = null;
		}
	}

	@Nullable Index takeForConstraint(Long index) {
		return this.indexes.remove(index);
	}

	// those that no constraint took
	List<Index> takeOthers(Long relation) {
		return this.ofRelations.take(relation).stream().map(this.indexes::remove).filter(Objects::nonNull).toList();
	}

	private static IndexKey key(CatalogRow row) throws SQLException {
		String column = row.optionalText("column_name");
		String sql = (column != null) ? new Identifier(column).quoted() : row.text("expression");
		int option = row.number("sort_option");
		boolean descending = (option & DESCENDING) != 0;
		boolean nullsFirst = (option & NULLS_FIRST) != 0;
		IndexKey.Nulls nulls = nullsFirst ? IndexKey.Nulls.FIRST : IndexKey.Nulls.LAST;
		return new IndexKey(sql, row.optionalName("collation_schema", "collation"), row.optionalText("operator_class"),
				descending ? IndexKey.Order.DESC : null, (descending != nullsFirst) ? nulls : null);
	}

	/** An index of which not all rows were seen. */
	private static final class Started {

		private final Long id;

		private final Long relation;

		private final Identifier name;

		private final Set<Trait> traits = EnumSet.noneOf(Trait.class);

		private final StorageSettings storage;

		private final @Nullable String condition;

		private final @Nullable String comment;

		private final List<IndexKey> keys = new ArrayList<>();

		private final List<Identifier> include = new ArrayList<>();

		Started(CatalogRow row) throws SQLException {
			this.id = row.id("index");
			this.relation = row.id("relation");
			this.name = row.identifier("name");
			for (Map.Entry<String, Trait> trait : TRAITS.entrySet()) {
				if (row.flag(trait.getKey())) {
					this.traits.add(trait.getValue());
				}
			}
			this.storage = row.storage();
			this.condition = row.optionalText("condition");
			this.comment = row.optionalText("comment");
		}

		void addTo(IndexReader reader) {
			Index index = new Index(this.name, this.keys, this.include, this.condition, this.traits, this.storage,
					this.comment);
			reader.indexes.put(this.id, index);
			reader.ofRelations.add(this.relation, this.id);
		}

	}

}
