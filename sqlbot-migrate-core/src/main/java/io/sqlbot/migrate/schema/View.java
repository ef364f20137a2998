package io.sqlbot.migrate.schema;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A view or a materialized view.
 *
 * @param name its name
 * @param kind ordinary or materialized, and whether that holds rows
 * @param query its query as PostgreSQL writes it, without a semicolon
 * @param uses the relations and columns that its query depends on
 * @param columns the columns in order; an ordinary view's may have defaults
 * @param indexes the indexes of a materialized view, by name
 * @param triggers the triggers of an ordinary view, by name
 * @param storage parameters such as {@code security_invoker}, and for a materialized view
 * method and tablespace
 * @param comment what is said about it, or {@code null}
 * @param belongings what goes with it when it is dropped
 * @param origin whose it is
 */
public record View(QualifiedName name, Kind kind, String query, Set<Use> uses, List<TableColumn> columns,
		List<Index> indexes, List<Trigger> triggers, StorageSettings storage, @Nullable String comment,
		Belongings belongings, Origin origin) {

	public View {
		uses = Set.copyOf(uses);
		columns = List.copyOf(columns);
		indexes = List.copyOf(indexes);
		triggers = List.copyOf(triggers);
	}

	/**
	 * What a query depends on.
	 *
	 * @param relation a table or view
	 * @param column a column of it, or {@code null} for the relation as a whole
	 */
	public record Use(QualifiedName relation, @Nullable Identifier column) {

		@Override
		public String toString() {
			return (this.column != null) ? this.relation + "." + this.column : this.relation.toString();
		}

	}

	/** What kind of view it is. */
	public enum Kind {

		/** The query runs whenever it is read. */
		ORDINARY,

		/** The query's rows are kept. */
		MATERIALIZED,

		/** The query's rows are to be kept, but it never ran. */
		MATERIALIZED_WITHOUT_DATA

	}

}
