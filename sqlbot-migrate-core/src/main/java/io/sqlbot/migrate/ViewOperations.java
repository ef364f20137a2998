package io.sqlbot.migrate;

import java.util.function.UnaryOperator;

import io.sqlbot.migrate.operation.CreateView;
import io.sqlbot.migrate.operation.DropObject;
import io.sqlbot.migrate.operation.RefreshView;
import io.sqlbot.migrate.operation.ReplaceView;
import io.sqlbot.migrate.operation.ViewOptions;
import io.sqlbot.migrate.schema.Arguments;
import io.sqlbot.migrate.schema.ObjectKind;
import io.sqlbot.migrate.schema.ObjectReference;

/**
 * Operations on views and materialized views (the PostgreSQL manual, sections 7.8 and
 * 41.3).
 */
public interface ViewOperations extends OperationTarget {

	/**
	 * Create a view.
	 * @param view the view's name
	 * @param query the query
	 */
	default void createView(String view, String query) {
		createView(view, query, (options) -> options);
	}

	/**
	 * Create a view with options.
	 * @param view the view's name
	 * @param query the query
	 * @param options columns, parameters, comment
	 */
	default void createView(String view, String query, UnaryOperator<ViewOptions> options) {
		invoke(new CreateView(qualify("view", view), query,
				Arguments.notNull("options", options).apply(ViewOptions.DEFAULTS), false));
	}

	/**
	 * Give a view another query, or create it. Its columns must stay; new ones come last.
	 * @param view the view's name
	 * @param query the query
	 */
	default void replaceView(String view, String query) {
		invoke(new ReplaceView(qualify("view", view), query, null));
	}

	/**
	 * Give a view another query, which can be taken back if it has the same columns.
	 * @param view the view's name
	 * @param query the query
	 * @param former the query from before
	 */
	default void replaceView(String view, String query, String former) {
		invoke(new ReplaceView(qualify("view", view), query, Arguments.notBlank("former", former)));
	}

	/**
	 * Drop a view. {@code op.drop(view(...), d -> d.ifExists().cascade())} has the
	 * options.
	 * @param view the view's name
	 */
	default void dropView(String view) {
		invoke(DropObject.of(new ObjectReference(ObjectKind.VIEW, qualify("view", view), null, null)));
	}

	/**
	 * Drop a view, and say what it was, so that a {@link ReversibleMigration} can create
	 * it again.
	 * @param view the view's name
	 * @param query the query
	 */
	default void dropView(String view, String query) {
		CreateView creation = new CreateView(qualify("view", view), query, ViewOptions.DEFAULTS, false);
		invoke(DropObject.of(creation.view(), creation));
	}

	/**
	 * Create a materialized view.
	 * @param view the view's name
	 * @param query the query
	 */
	default void createMaterializedView(String view, String query) {
		createMaterializedView(view, query, (options) -> options);
	}

	/**
	 * Create a materialized view with options.
	 * @param view the view's name
	 * @param query the query
	 * @param options columns, storage, comment
	 */
	default void createMaterializedView(String view, String query, UnaryOperator<ViewOptions> options) {
		invoke(new CreateView(qualify("view", view), query,
				Arguments.notNull("options", options).apply(ViewOptions.DEFAULTS), true));
	}

	/**
	 * Fill a materialized view anew; readers wait.
	 * @param view the view's name
	 */
	default void refreshMaterializedView(String view) {
		invoke(new RefreshView(qualify("view", view), false, true));
	}

	/**
	 * Fill a materialized view anew while readers go on. It needs a unique index.
	 * @param view the view's name
	 */
	default void refreshMaterializedViewConcurrently(String view) {
		invoke(new RefreshView(qualify("view", view), true, true));
	}

	/**
	 * Drop a materialized view.
	 * @param view the view's name
	 */
	default void dropMaterializedView(String view) {
		invoke(DropObject.of(new ObjectReference(ObjectKind.MATERIALIZED_VIEW, qualify("view", view), null, null)));
	}

	/**
	 * Drop a materialized view, and say what it was, so that a
	 * {@link ReversibleMigration} can create it again.
	 * @param view the view's name
	 * @param query the query
	 */
	default void dropMaterializedView(String view, String query) {
		CreateView creation = new CreateView(qualify("view", view), query, ViewOptions.DEFAULTS, true);
		invoke(DropObject.of(creation.view(), creation));
	}

}
