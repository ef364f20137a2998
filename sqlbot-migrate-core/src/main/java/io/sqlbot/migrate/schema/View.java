package io.sqlbot.migrate.schema;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A view or a materialized view.
 *
 * @param name its name
 * @param kind ordinary or materialized, and whether that holds rows
 * @param query its query as PostgreSQL writes it, without a semicolon
 * @param columns the columns in order; an ordinary view's may have defaults
 * @param indexes the indexes of a materialized view, by name
 * @param triggers the triggers of an ordinary view, by name
 * @param storage parameters such as {@code security_invoker}, and for a materialized view
 * method and tablespace
 * @param comment what is said about it, or {@code null}
 * @param origin whose it is
 */
public record View(QualifiedName name, Kind kind, String query, List<TableColumn> columns, List<Index> indexes,
		List<Trigger> triggers, StorageSettings storage, @Nullable String comment, Origin origin) {

	public View {
		columns = List.copyOf(columns);
		indexes = List.copyOf(indexes);
		triggers = List.copyOf(triggers);
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
