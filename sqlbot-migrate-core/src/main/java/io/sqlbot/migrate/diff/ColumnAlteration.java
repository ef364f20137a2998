package io.sqlbot.migrate.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import io.sqlbot.migrate.operation.AlterColumn;
import io.sqlbot.migrate.operation.ColumnAction;
import io.sqlbot.migrate.operation.ColumnAction.DropDefault.Kind;
import io.sqlbot.migrate.operation.ColumnChange;
import io.sqlbot.migrate.operation.RenameObject;
import io.sqlbot.migrate.schema.Column;
import io.sqlbot.migrate.schema.ColumnDefault;
import io.sqlbot.migrate.schema.ColumnSettings;
import io.sqlbot.migrate.schema.Generated;
import io.sqlbot.migrate.schema.Identity;
import io.sqlbot.migrate.schema.NotNull;
import io.sqlbot.migrate.schema.ObjectReference;
import io.sqlbot.migrate.schema.QualifiedName;
import io.sqlbot.migrate.schema.SequenceOptions;
import io.sqlbot.migrate.schema.TableColumn;

/**
 * Changes one column in place.
 */
final class ColumnAlteration {

	private final ChangeLog log;

	private final TypeConversion conversion;

	private final QualifiedName table;

	private final TableColumn from;

	private final TableColumn to;

	private final Column before;

	private final Column after;

	private final ObjectReference object;

	private final List<ColumnAction> actions = new ArrayList<>();

	// what can't be in the same statement
	private final List<ColumnAction> later = new ArrayList<>();

	private boolean countsAnew;

	ColumnAlteration(ChangeLog log, TypeConversion conversion, QualifiedName table, TableColumn from, TableColumn to) {
		this.log = log;
		this.conversion = conversion;
		this.table = table;
		this.from = from;
		this.to = to;
		this.before = from.column();
		this.after = to.column();
		this.object = References.column(table, to.name());
	}

	/**
	 * Write the change.
	 * @param keyMakesNotNull whether a primary key that is added will refuse NULL
	 * @param between what has to happen before the column gets an identity, such as the
	 * drop of its former sequence
	 */
	void write(boolean keyMakesNotNull, Runnable between) {
		boolean typeChanges = type();
		defaultTo(typeChanges);
		boolean refuses = nullability(keyMakesNotNull);
		storage(typeChanges);
		Column existing = this.before;
		if (!this.actions.isEmpty()) {
			this.log
				.add(new AlterColumn(this.table, this.to.name(), new ColumnChange(this.actions, null, null, existing)));
		}
		between.run();
		if (!this.later.isEmpty()) {
			this.log.add(new AlterColumn(this.table, this.to.name(),
					new ColumnChange(this.later, null, null, withoutDefault())));
		}
		if (this.countsAnew && this.after.defaultTo() instanceof Identity identity && counts(identity.options())) {
			this.log.add(SequenceSteps.goOn(this.table, this.to.name(), identity.options()));
		}
		if (refuses && this.to.notNull() != null) {
			ColumnSteps.notNull(this.log, this.table, this.to.name(), this.to.notNull());
		}
		ColumnSteps.options(this.log, this.table, this.to.name(), this.from.options(), this.to.options());
		ColumnSteps.comment(this.log, this.table, this.to.name(), this.before.settings().comment(),
				this.after.settings().comment());
	}

	private static boolean counts(SequenceOptions options) {
		return options.increment() == null || options.increment() > 0;
	}

	private Column withoutDefault() {
		return new Column(this.after.name(), this.after.type(), this.after.isNullable(), false, null,
				this.after.settings(), List.of());
	}

	private boolean type() {
		ColumnSettings settings = this.after.settings();
		boolean collated = !Objects.equals(this.before.settings().collation(), settings.collation());
		if (this.before.type().equals(this.after.type()) && !collated) {
			return false;
		}
		this.actions.add(new ColumnAction.SetType(this.after.type(), settings.collation(),
				this.conversion.using(this.to.name(), this.before.type(), this.after.type()), null));
		if (collated) {
			this.log.changed(this.object, "collation", this.before.settings().collation(), settings.collation());
		}
		if (!this.before.type().equals(this.after.type())) {
			this.log.changed(this.object, "type", this.before.type().sql(), this.after.type().sql());
		}
		return true;
	}

	private void defaultTo(boolean typeChanges) {
		ColumnDefault former = this.before.defaultTo();
		ColumnDefault value = this.after.defaultTo();
		boolean same = Objects.equals(former, value);
		if (!same) {
			this.log.changed(this.object, "default", Defaults.text(former), Defaults.text(value));
		}
		// it may be written in another way after its conversion, or not be convertible
		boolean rewritten = typeChanges && value instanceof ColumnDefault.Expression
				&& !this.conversion.isCompatible(this.before.type(), this.after.type());
		if (same && !rewritten) {
			return;
		}
		if (former instanceof Identity count && value instanceof Identity wanted) {
			Boolean always = (count.always() != wanted.always()) ? wanted.always() : null;
			this.actions
				.add(new ColumnAction.SetIdentity(always, SequenceSteps.change(count.options(), wanted.options())));
		}
		else if (former instanceof Identity || (former instanceof Generated && !(value instanceof Generated))) {
			this.actions
				.add(new ColumnAction.DropDefault((former instanceof Identity) ? Kind.IDENTITY : Kind.EXPRESSION));
			if (value != null) {
				this.later.add(new ColumnAction.SetDefault(value));
			}
		}
		else if (value instanceof Identity) {
			this.countsAnew = true;
			if (former != null) {
				this.actions.add(new ColumnAction.DropDefault(Kind.DEFAULT));
			}
			this.later.add(new ColumnAction.SetDefault(value));
		}
		else {
			this.actions
				.add((value != null) ? new ColumnAction.SetDefault(value) : new ColumnAction.DropDefault(Kind.DEFAULT));
		}
	}

	private boolean nullability(boolean keyMakesNotNull) {
		NotNull former = this.from.notNull();
		NotNull value = this.to.notNull();
		if ((former == null) != (value == null)) {
			this.log.changed(this.object, "nullability", (former != null) ? "NOT NULL" : "NULL",
					(value != null) ? "NOT NULL" : "NULL");
			boolean unusual = value != null && ColumnSteps.isUnusual(value);
			if (!unusual && !(keyMakesNotNull && value != null)) {
				this.actions.add(new ColumnAction.SetNullable(value == null));
			}
			return value != null;
		}
		if (former != null && value != null && !former.equals(value)) {
			changeNotNull(former, value);
		}
		return false;
	}

	private void changeNotNull(NotNull former, NotNull value) {
		if (former.name() == null || value.name() == null) {
			return;
		}
		ObjectReference constraint = References.constraint(this.table, value.name());
		if (!former.name().equals(value.name()) && !value.traits().contains(NotNull.Trait.INHERITED)) {
			ObjectReference old = References.constraint(this.table, former.name());
			this.log.add(new RenameObject(old, value.name()));
			this.log.renamed(old, value.name());
		}
		boolean validates = former.traits().contains(NotNull.Trait.NOT_VALID)
				&& !value.traits().contains(NotNull.Trait.NOT_VALID);
		if (validates) {
			this.log.sql("ALTER TABLE " + this.table.quoted() + " VALIDATE CONSTRAINT " + value.name().quoted());
		}
		boolean unusual = ColumnSteps.isUnusual(value) && !ColumnSteps.isUnusual(former);
		if (unusual) {
			this.log.add(new AlterColumn(this.table, this.to.name(), ColumnChange.NONE.nullable()));
			ColumnSteps.notNull(this.log, this.table, this.to.name(), value);
		}
		boolean inherits = former.traits().contains(NotNull.Trait.NO_INHERIT)
				&& !value.traits().contains(NotNull.Trait.NO_INHERIT);
		if (inherits) {
			this.log
				.sql("ALTER TABLE " + this.table.quoted() + " ALTER CONSTRAINT " + value.name().quoted() + " INHERIT");
		}
		if (validates || unusual || inherits) {
			this.log.changed(constraint, "validity", former.traits(), value.traits());
		}
		if (!unusual && !Objects.equals(former.comment(), value.comment())) {
			this.log.comment(constraint, former.comment(), value.comment());
			this.log.changed(constraint, "comment", former.comment(), value.comment());
		}
	}

	private void storage(boolean typeChanges) {
		ColumnSettings.Storage former = typeChanges ? null : this.before.settings().storage();
		ColumnSettings.Storage value = this.after.settings().storage();
		if (former != value) {
			ColumnSettings.Storage set = (value != null) ? value : usual(TypeName.of(this.after.type()));
			this.actions.add(new ColumnAction.SetStorage(set));
		}
		if (this.before.settings().storage() != value) {
			this.log.changed(this.object, "storage", this.before.settings().storage(), value);
		}
		String compression = this.before.settings().compression();
		String method = this.after.settings().compression();
		if (!Objects.equals(compression, method)) {
			this.actions.add(new ColumnAction.SetCompression((method != null) ? method : "default"));
			this.log.changed(this.object, "compression", compression, method);
		}
		Integer statistics = this.to.statistics();
		if (!Objects.equals(this.from.statistics(), statistics)) {
			this.actions.add(new ColumnAction.SetStatistics((statistics != null) ? statistics : -1));
			this.log.changed(this.object, "statistics target", this.from.statistics(), statistics);
		}
	}

	// before PostgreSQL 16 there is no word for it
	private static ColumnSettings.Storage usual(TypeName type) {
		String name = type.name().name().text();
		if (name.equals("numeric") && !type.isArray()) {
			return ColumnSettings.Storage.MAIN;
		}
		return name.equals("vector") ? ColumnSettings.Storage.EXTERNAL : ColumnSettings.Storage.EXTENDED;
	}

}
