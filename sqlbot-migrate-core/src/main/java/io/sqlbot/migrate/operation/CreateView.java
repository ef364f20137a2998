package io.sqlbot.migrate.operation;

import io.sqlbot.migrate.schema.Arguments;
import io.sqlbot.migrate.schema.ObjectKind;
import io.sqlbot.migrate.schema.ObjectReference;
import io.sqlbot.migrate.schema.QualifiedName;

/**
 * Creates a view, materialized or not.
 *
 * @param name the view's name
 * @param query the query
 * @param options the options
 * @param materialized whether its rows are stored
 */
public record CreateView(QualifiedName name, String query, ViewOptions options,
		boolean materialized) implements Operation {

	public CreateView {
		Arguments.notBlank("query", query);
		options.verify(materialized);
	}

	/**
	 * The view that this operation creates.
	 * @return the reference
	 */
	public ObjectReference view() {
		return new ObjectReference(this.materialized ? ObjectKind.MATERIALIZED_VIEW : ObjectKind.VIEW, this.name, null,
				null);
	}

	@Override
	public Inverse inverse() {
		return this.options.traits().contains(ViewOptions.Trait.IF_NOT_EXISTS) ? Inverse.ifExisted("ifNotExists")
				: Inverse.by(DropObject.of(view(), this));
	}

}
