package io.sqlbot.migrate.operation;

import java.util.ArrayList;
import java.util.List;

import io.sqlbot.migrate.operation.ColumnAction.DropDefault;
import io.sqlbot.migrate.operation.ColumnAction.SetCompression;
import io.sqlbot.migrate.operation.ColumnAction.SetDefault;
import io.sqlbot.migrate.operation.ColumnAction.SetIdentity;
import io.sqlbot.migrate.operation.ColumnAction.SetNullable;
import io.sqlbot.migrate.operation.ColumnAction.SetStatistics;
import io.sqlbot.migrate.operation.ColumnAction.SetStorage;
import io.sqlbot.migrate.operation.ColumnAction.SetType;
import io.sqlbot.migrate.schema.Column;
import io.sqlbot.migrate.schema.ColumnDefault;
import io.sqlbot.migrate.schema.ColumnSettings;
import io.sqlbot.migrate.schema.Generated;
import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.Identity;
import org.jspecify.annotations.Nullable;

/**
 * Derives what takes the change of a column back.
 */
final class ColumnChangeInverse {

	private final @Nullable Column existing;

	private final List<ColumnAction> actions = new ArrayList<>();

	private @Nullable String missing;

	// set after an identity that stood in its place is gone
	private @Nullable ColumnDefault laterDefault;

	private ColumnChangeInverse(@Nullable Column existing) {
		this.existing = existing;
	}

	static Inverse of(AlterColumn operation) {
		ColumnChange change = operation.change();
		ColumnChangeInverse inverse = new ColumnChangeInverse(change.existing());
		change.actions().forEach(inverse::add);
		CommentOn.Former comment = (change.comment() != null) ? inverse.comment() : null;
		if (inverse.missing != null) {
			return Inverse.none("The change of column '" + operation.column() + "' of table '" + operation.table()
					+ "' " + inverse.missing);
		}
		Identifier current = (change.newName() != null) ? change.newName() : operation.column();
		Identifier back = (change.newName() != null) ? operation.column() : null;
		List<Operation> operations = new ArrayList<>();
		operations
			.add(new AlterColumn(operation.table(), current, new ColumnChange(inverse.actions, back, comment, null)));
		if (inverse.laterDefault != null) {
			operations.add(new AlterColumn(operation.table(), operation.column(),
					ColumnChange.NONE.with(new SetDefault(inverse.laterDefault))));
		}
		return new Inverse(operations, null);
	}

	private void add(ColumnAction action) {
		if (action instanceof SetNullable nullable) {
			boolean before = (this.existing != null) ? this.existing.isNullable() : !nullable.nullable();
			this.actions.add(new SetNullable(before));
		}
		else if (action instanceof SetStatistics) {
			this.actions.add(new SetStatistics(-1));
		}
		else if (action instanceof SetDefault set && set.to() instanceof Identity) {
			this.actions.add(new DropDefault(DropDefault.Kind.IDENTITY));
			this.laterDefault = (this.existing != null) ? this.existing.defaultTo() : null;
		}
		else if (action instanceof DropDefault drop && drop.what() == DropDefault.Kind.EXPRESSION) {
			this.missing = "can't be taken back: PostgreSQL does not make an ordinary column a generated one.";
		}
		else if (this.existing == null) {
			this.missing = "does not say what the " + action.facet()
					+ " was: add existing(column(...)) with the column from before.";
		}
		else {
			restore(action, this.existing);
		}
	}

	private void restore(ColumnAction action, Column before) {
		ColumnSettings settings = before.settings();
		if (action instanceof SetType type) {
			this.actions.add(new SetType(before.type(), settings.collation(), type.usingBack(), type.using()));
		}
		else if (action instanceof SetIdentity identity) {
			if (before.defaultTo() instanceof Identity former) {
				this.actions.add(identity.restore(former));
			}
			else {
				this.missing = "names in existing(...) a column that is no identity.";
			}
		}
		else if (action instanceof SetDefault set
				&& set.to() instanceof Generated != before.defaultTo() instanceof Generated) {
			this.missing = "names in existing(...) a column that is generated where it should not be, or the reverse.";
		}
		else if (action instanceof SetDefault || action instanceof DropDefault) {
			this.actions.add((before.defaultTo() != null) ? new SetDefault(before.defaultTo())
					: new DropDefault(DropDefault.Kind.DEFAULT));
		}
		else if (action instanceof SetCompression) {
			this.actions.add(new SetCompression((settings.compression() != null) ? settings.compression() : "default"));
		}
		else if (settings.storage() != null) {
			this.actions.add(new SetStorage(settings.storage()));
		}
		else {
			this.missing = "does not say what the storage was: add storage(...) to the column in existing(...).";
		}
	}

	private CommentOn.@Nullable Former comment() {
		if (this.existing == null) {
			this.missing = "does not say what the comment was: add existing(column(...)) with the column from before.";
			return null;
		}
		return new CommentOn.Former(this.existing.settings().comment());
	}

}
