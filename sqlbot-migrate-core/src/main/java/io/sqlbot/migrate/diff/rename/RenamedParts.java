package io.sqlbot.migrate.diff.rename;

import java.util.List;

import io.sqlbot.migrate.schema.Check;
import io.sqlbot.migrate.schema.Column;
import io.sqlbot.migrate.schema.ColumnDefault;
import io.sqlbot.migrate.schema.Constraint;
import io.sqlbot.migrate.schema.Exclude;
import io.sqlbot.migrate.schema.ForeignKey;
import io.sqlbot.migrate.schema.Generated;
import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.Index;
import io.sqlbot.migrate.schema.IndexKey;
import io.sqlbot.migrate.schema.PrimaryKey;
import io.sqlbot.migrate.schema.ReferentialAction;
import io.sqlbot.migrate.schema.TableColumn;
import io.sqlbot.migrate.schema.TableConstraint;
import io.sqlbot.migrate.schema.Trigger;
import io.sqlbot.migrate.schema.Unique;
import org.jspecify.annotations.Nullable;

/**
 * What belongs to a table, after a rename of it or of another one.
 */
final class RenamedParts {

	private final RenameStep step;

	private final RenamedText text;

	private final boolean isOwn;

	RenamedParts(RenameStep step, RenamedText text, boolean isOwn) {
		this.step = step;
		this.text = text;
		this.isOwn = isOwn;
	}

	TableColumn column(TableColumn column) {
		if (!this.isOwn) {
			return column;
		}
		Column before = column.column();
		Column after = new Column(name(before.name()), before.type(), before.isNullable(), before.isPrimaryKey(),
				defaultTo(before.defaultTo()), before.settings(),
				before.constraints().stream().map(this::definition).toList());
		return new TableColumn(after, column.notNull(), column.statistics(), column.options(), column.isInherited(),
				column.counter());
	}

	TableConstraint constraint(TableConstraint constraint) {
		Index index = constraint.index();
		return new TableConstraint(definition(constraint.definition()), constraint.traits(),
				(index != null) ? index(index) : null);
	}

	Index index(Index index) {
		return new Index(index.name(), index.keys().stream().map(this::key).toList(), names(index.include()),
				optionalText(index.condition()), index.traits(), index.storage(), index.comment());
	}

	Trigger trigger(Trigger trigger) {
		return new Trigger(trigger.name(), trigger.timing(), trigger.events().stream().map(this::event).toList(),
				trigger.clauses(), optionalText(trigger.condition()), trigger.call(), trigger.traits(),
				trigger.comment());
	}

	// UPDATE OF and columns, which are quoted in any case
	private String event(String event) {
		Identifier column = this.step.column();
		Identifier newColumn = this.step.newColumn();
		return (this.isOwn && column != null && newColumn != null) ? event.replace(column.quoted(), newColumn.quoted())
				: event;
	}

	@Nullable String optionalText(@Nullable String sql) {
		return (sql != null) ? text(sql) : null;
	}

	private String text(String sql) {
		return this.isOwn ? this.text.ofTable(sql) : this.text.ofOthers(sql);
	}

	private @Nullable ColumnDefault defaultTo(@Nullable ColumnDefault value) {
		return (value instanceof Generated generated) ? new Generated(text(generated.sql()), generated.stored())
				: value;
	}

	private Constraint definition(Constraint constraint) {
		if (constraint instanceof Check check) {
			return new Check(text(check.condition()), check.attributes());
		}
		if (constraint instanceof PrimaryKey key) {
			return new PrimaryKey(names(key.columns()), names(key.include()), key.attributes());
		}
		if (constraint instanceof Unique unique) {
			return new Unique(names(unique.columns()), names(unique.include()), unique.nullsDistinct(),
					unique.attributes());
		}
		if (constraint instanceof Exclude exclude) {
			return new Exclude(exclude.method(),
					exclude.elements()
						.stream()
						.map((element) -> new Exclude.Element(key(element.key()), element.operator()))
						.toList(),
					names(exclude.include()), optionalText(exclude.condition()), exclude.attributes());
		}
		return foreignKey((ForeignKey) constraint);
	}

	private ForeignKey foreignKey(ForeignKey key) {
		boolean refersToIt = key.table().equals(this.step.table());
		List<Identifier> referenced = refersToIt ? key.referenced().stream().map(this.step::columnName).toList()
				: key.referenced();
		ReferentialAction onDelete = key.onDelete();
		return new ForeignKey(names(key.columns()), this.step.tableName(key.table()), referenced, key.full(),
				(onDelete != null) ? new ReferentialAction(onDelete.sql(), names(onDelete.columns())) : null,
				key.onUpdate(), key.attributes());
	}

	private IndexKey key(IndexKey key) {
		return new IndexKey(key(key.sql()), key.collation(), key.operatorClass(), key.order(), key.nulls());
	}

	// a column is quoted in any case, an expression only where PostgreSQL does so
	private String key(String sql) {
		Identifier column = this.step.column();
		Identifier newColumn = this.step.newColumn();
		if (this.isOwn && column != null && newColumn != null && sql.equals(column.quoted())) {
			return newColumn.quoted();
		}
		return text(sql);
	}

	private List<Identifier> names(List<Identifier> columns) {
		return columns.stream().map(this::name).toList();
	}

	private Identifier name(Identifier column) {
		return this.isOwn ? this.step.columnName(column) : column;
	}

}
