package io.sqlbot.migrate.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import io.sqlbot.migrate.operation.ColumnAction.DropDefault;
import io.sqlbot.migrate.operation.ColumnAction.SetType;
import io.sqlbot.migrate.schema.Arguments;
import io.sqlbot.migrate.schema.Column;
import io.sqlbot.migrate.schema.ColumnDefault;
import io.sqlbot.migrate.schema.ColumnSettings;
import io.sqlbot.migrate.schema.ColumnType;
import io.sqlbot.migrate.schema.Generated;
import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.Identity;
import io.sqlbot.migrate.schema.QualifiedName;
import io.sqlbot.migrate.schema.SequenceOptions;
import org.jspecify.annotations.Nullable;

/**
 * What {@link AlterColumn} changes of a column (the PostgreSQL manual, ALTER TABLE): all
 * actions in one ALTER TABLE, then the comment, then the name. Every method returns a
 * changed copy, and what is not named stays as it is.
 *
 * @param actions the actions, no two of the same facet
 * @param newName the new name, or {@code null} to keep it
 * @param comment the change of the comment, or {@code null} to keep it
 * @param existing the column as it was, where that was said
 */
public record ColumnChange(List<ColumnAction> actions, @Nullable Identifier newName, CommentOn.@Nullable Former comment,
		@Nullable Column existing) {

	/** A change of nothing, to start from. */
	public static final ColumnChange NONE = new ColumnChange(List.of(), null, null, null);

	public ColumnChange {
		actions = List.copyOf(actions);
		if (actions.stream().map(ColumnAction::facet).distinct().count() < actions.size()) {
			throw new IllegalArgumentException(
					"'" + actions.get(actions.size() - 1).facet() + "' of a column can be changed only once");
		}
	}

	/**
	 * Change the type.
	 * @param type the new type
	 * @return the changed copy
	 */
	public ColumnChange type(ColumnType type) {
		return with(new SetType(type, null, null, null));
	}

	/**
	 * Convert the values by an expression; follows {@link #type(ColumnType)}.
	 * @param sql the expression over the old row, such as {@code name::integer}
	 * @return the changed copy
	 */
	public ColumnChange using(String sql) {
		SetType type = type("using");
		return replace(type,
				new SetType(type.type(), type.collation(), Arguments.notBlank("using", sql), type.usingBack()));
	}

	/**
	 * Convert the values by an expression when the change is taken back; follows
	 * {@link #type(ColumnType)}.
	 * @param sql the expression over the new row
	 * @return the changed copy
	 */
	public ColumnChange usingBack(String sql) {
		SetType type = type("usingBack");
		return replace(type,
				new SetType(type.type(), type.collation(), type.using(), Arguments.notBlank("usingBack", sql)));
	}

	/**
	 * Give the new type a collation; follows {@link #type(ColumnType)}, as PostgreSQL
	 * changes both together.
	 * @param collation the collation's name
	 * @return the changed copy
	 */
	public ColumnChange collate(String collation) {
		return collate(new QualifiedName(null, Identifier.of("collation", collation)));
	}

	/**
	 * Give the new type a collation; follows {@link #type(ColumnType)}.
	 * @param collation the collation's name, with its schema
	 * @return the changed copy
	 */
	public ColumnChange collate(QualifiedName collation) {
		SetType type = type("collate");
		return replace(type,
				new SetType(type.type(), Arguments.notNull("collation", collation), type.using(), type.usingBack()));
	}

	/**
	 * Refuse NULL from now on.
	 * @return the changed copy
	 */
	public ColumnChange notNull() {
		return with(new ColumnAction.SetNullable(false));
	}

	/**
	 * Take NULL from now on.
	 * @return the changed copy
	 */
	public ColumnChange nullable() {
		return with(new ColumnAction.SetNullable(true));
	}

	/**
	 * Set a constant default; existing rows keep their values.
	 * @param value a value as in {@link io.sqlbot.migrate.schema.Literal#of}
	 * @return the changed copy
	 */
	public ColumnChange defaultValue(Object value) {
		return with(new ColumnAction.SetDefault(new ColumnDefault.Value(value)));
	}

	/**
	 * Set a default that PostgreSQL evaluates; existing rows keep their values.
	 * @param sql the expression's text, such as {@code now()}
	 * @return the changed copy
	 */
	public ColumnChange defaultExpression(String sql) {
		return with(new ColumnAction.SetDefault(new ColumnDefault.Expression(sql)));
	}

	/**
	 * Remove the default.
	 * @return the changed copy
	 */
	public ColumnChange dropDefault() {
		return with(new DropDefault(DropDefault.Kind.DEFAULT));
	}

	/**
	 * Make it an identity column, in place of a default if there is one. It must be not
	 * null, or become so by the same change.
	 * @param always whether inserts with a value of their own are refused
	 * @param options how to count
	 * @return the changed copy
	 */
	public ColumnChange addIdentity(boolean always, UnaryOperator<SequenceOptions> options) {
		return with(new ColumnAction.SetDefault(new Identity(always, options.apply(SequenceOptions.DEFAULTS))));
	}

	/**
	 * Change whether inserts with a value of their own are refused by an identity column.
	 * @param always whether they are
	 * @return the changed copy
	 */
	public ColumnChange setIdentity(boolean always) {
		return with(new ColumnAction.SetIdentity(always, SequenceOptions.DEFAULTS));
	}

	/**
	 * Change how an identity column counts.
	 * @param options what changes
	 * @return the changed copy
	 */
	public ColumnChange setIdentity(UnaryOperator<SequenceOptions> options) {
		return with(new ColumnAction.SetIdentity(null, options.apply(SequenceOptions.DEFAULTS)));
	}

	/**
	 * Change both of an identity column.
	 * @param always whether inserts with a value of their own are refused
	 * @param options what changes of how it counts
	 * @return the changed copy
	 */
	public ColumnChange setIdentity(boolean always, UnaryOperator<SequenceOptions> options) {
		return with(new ColumnAction.SetIdentity(always, options.apply(SequenceOptions.DEFAULTS)));
	}

	/**
	 * Let an identity column be an ordinary one.
	 * @return the changed copy
	 */
	public ColumnChange dropIdentity() {
		return with(new DropDefault(DropDefault.Kind.IDENTITY));
	}

	/**
	 * Compute a generated column by another expression (PostgreSQL 17). The table is
	 * rewritten.
	 * @param sql the expression
	 * @return the changed copy
	 */
	public ColumnChange setExpression(String sql) {
		return with(new ColumnAction.SetDefault(new Generated(sql, true)));
	}

	/**
	 * Let a generated column be an ordinary one, with the values that it has.
	 * @return the changed copy
	 */
	public ColumnChange dropExpression() {
		return with(new DropDefault(DropDefault.Kind.EXPRESSION));
	}

	/**
	 * Store large values in another way from now on.
	 * @param storage the way
	 * @return the changed copy
	 */
	public ColumnChange storage(ColumnSettings.Storage storage) {
		return with(new ColumnAction.SetStorage(storage));
	}

	/**
	 * Compress large values in another way from now on.
	 * @param method {@code pglz}, {@code lz4} or {@code default}
	 * @return the changed copy
	 */
	public ColumnChange compression(String method) {
		return with(new ColumnAction.SetCompression(method));
	}

	/**
	 * Set how detailed its statistics are.
	 * @param target the target, 0 to 10000, or -1 for the default
	 * @return the changed copy
	 */
	public ColumnChange statistics(int target) {
		return with(new ColumnAction.SetStatistics(target));
	}

	/**
	 * Say something about it.
	 * @param text the comment
	 * @return the changed copy
	 */
	public ColumnChange comment(String text) {
		return new ColumnChange(this.actions, this.newName, new CommentOn.Former(Arguments.notNull("text", text)),
				this.existing);
	}

	/**
	 * Remove the comment.
	 * @return the changed copy
	 */
	public ColumnChange dropComment() {
		return new ColumnChange(this.actions, this.newName, new CommentOn.Former(null), this.existing);
	}

	/**
	 * Rename it, after everything else.
	 * @param name the new name
	 * @return the changed copy
	 */
	public ColumnChange rename(String name) {
		return new ColumnChange(this.actions, Identifier.of("newName", name), this.comment, this.existing);
	}

	/**
	 * Say what the column was, so that the change can be taken back. It changes nothing
	 * by itself.
	 * @param column the column as it was
	 * @return the changed copy
	 */
	public ColumnChange existing(Column column) {
		return new ColumnChange(this.actions, this.newName, this.comment, Arguments.notNull("column", column));
	}

	/**
	 * The action of a kind.
	 * @param <T> the kind
	 * @param kind the kind
	 * @return the action, if there is one
	 */
	public <T extends ColumnAction> Optional<T> action(Class<T> kind) {
		return this.actions.stream().filter(kind::isInstance).map(kind::cast).findFirst();
	}

	ColumnChange with(ColumnAction added) {
		List<ColumnAction> all = new ArrayList<>(this.actions);
		all.add(added);
		return new ColumnChange(all, this.newName, this.comment, this.existing);
	}

	private ColumnChange replace(ColumnAction old, ColumnAction changed) {
		List<ColumnAction> all = new ArrayList<>(this.actions);
		all.set(all.indexOf(old), changed);
		return new ColumnChange(all, this.newName, this.comment, this.existing);
	}

	private SetType type(String parameter) {
		return action(SetType.class).orElseThrow(
				() -> new IllegalArgumentException("'" + parameter + "' belongs to a new type: give type(...) first"));
	}

}
