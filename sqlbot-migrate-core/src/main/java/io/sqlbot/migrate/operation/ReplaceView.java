package io.sqlbot.migrate.operation;

import io.sqlbot.migrate.schema.Arguments;
import io.sqlbot.migrate.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * Gives a view another query, or creates it. PostgreSQL wants the columns of the old
 * query to be the first of the new one.
 *
 * @param name the view's name
 * @param query the query
 * @param former the query from before, or {@code null} where that is not known
 */
public record ReplaceView(QualifiedName name, String query, @Nullable String former) implements Operation {

	public ReplaceView {
		Arguments.notBlank("query", query);
	}

	@Override
	public Inverse inverse() {
		if (this.former == null) {
			return Inverse.none("It is not known what view '" + this.name + "' was: give its former query.");
		}
		return Inverse.by(new ReplaceView(this.name, this.former, this.query));
	}

}
