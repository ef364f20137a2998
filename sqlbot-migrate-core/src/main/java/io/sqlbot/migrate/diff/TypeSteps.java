package io.sqlbot.migrate.diff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.sqlbot.migrate.operation.AddEnumValue;
import io.sqlbot.migrate.operation.AlterColumn;
import io.sqlbot.migrate.operation.ColumnAction;
import io.sqlbot.migrate.operation.ColumnChange;
import io.sqlbot.migrate.operation.CreateEnum;
import io.sqlbot.migrate.operation.Operation;
import io.sqlbot.migrate.operation.RebuildEnum;
import io.sqlbot.migrate.operation.RenameObject;
import io.sqlbot.migrate.schema.Column;
import io.sqlbot.migrate.schema.ColumnDefault;
import io.sqlbot.migrate.schema.Composite;
import io.sqlbot.migrate.schema.Domain;
import io.sqlbot.migrate.schema.Enumeration;
import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.ObjectKind;
import io.sqlbot.migrate.schema.ObjectReference;
import io.sqlbot.migrate.schema.QualifiedName;
import io.sqlbot.migrate.schema.Table;
import io.sqlbot.migrate.schema.TableColumn;
import org.jspecify.annotations.Nullable;

/**
 * Changes enums and domains, with the columns that have them.
 */
final class TypeSteps {

	private static final Pattern LABEL = Pattern.compile("'((?:[^']|'')*)'::.*");

	private final Transition transition;

	private final ChangeLog log;

	TypeSteps(Transition transition) {
		this.transition = transition;
		this.log = transition.log;
	}

	void change(Enumeration from, Enumeration to) {
		ObjectReference object = References.of(ObjectKind.TYPE, to.name());
		if (this.transition.rework.isRemadeType(to.name())) {
			rebuild(from, to);
			this.log.comment(object, null, to.comment());
		}
		else {
			addValues(from.type().labels(), to);
			this.log.comment(object, from.comment(), to.comment());
		}
		if (!from.type().labels().equals(to.type().labels())) {
			this.log.changed(object, "list of values", from.type().labels(), to.type().labels());
		}
		if (!Objects.equals(from.comment(), to.comment())) {
			this.log.changed(object, "comment", from.comment(), to.comment());
		}
	}

	void change(Domain from, Domain to) {
		ObjectReference object = References.of(ObjectKind.DOMAIN, to.name());
		if (this.transition.rework.isRemadeType(to.name())) {
			exchange(object, to.name(), DomainSteps.create(to));
			DomainSteps.finish(this.log, to);
			this.log.changed(object, "type", type(from), type(to));
		}
		else {
			DomainSteps.change(this.log, from, to);
		}
	}

	private void addValues(List<String> before, Enumeration to) {
		List<String> labels = to.type().labels();
		for (int i = 0; i < labels.size(); i++) {
			if (!before.contains(labels.get(i))) {
				boolean isLast = labels.subList(i, labels.size()).stream().noneMatch(before::contains);
				AddEnumValue.Place place = null;
				if (!isLast) {
					place = (i > 0) ? new AddEnumValue.Place(false, labels.get(i - 1))
							: new AddEnumValue.Place(true, before.get(0));
				}
				this.log.add(new AddEnumValue(to.name(), labels.get(i), place, false));
			}
		}
	}

	private void rebuild(Enumeration from, Enumeration to) {
		List<RebuildEnum.Use> uses = new ArrayList<>();
		List<Use> all = uses(to.name());
		if (!attributes(to.name()).isEmpty()) {
			exchange(References.of(ObjectKind.TYPE, to.name()), to.name(), new CreateEnum(to.type()));
			return;
		}
		for (Use use : all) {
			String label = label(use.column());
			if (use.isArray() || (label == null && use.column().defaultTo() != null)) {
				exchange(References.of(ObjectKind.TYPE, to.name()), to.name(), new CreateEnum(to.type()));
				return;
			}
			boolean stays = label == null || to.type().labels().contains(label);
			if (!stays) {
				this.log.add(new AlterColumn(use.table(), use.column().name(),
						ColumnChange.NONE.dropDefault().existing(use.column())));
				this.transition.droppedDefaults.add(References.column(use.table(), use.column().name()));
			}
			uses.add(new RebuildEnum.Use(use.table(), use.column().name(), stays ? label : null));
		}
		this.log.add(new RebuildEnum(to.type(), new RebuildEnum.Change(uses, Map.of(), from.type().labels())));
	}

	// the former type steps aside until no column has it any more
	private void exchange(ObjectReference type, QualifiedName name, Operation creation) {
		Identifier aside = new Identifier("former_" + Integer.toHexString(name.toString().hashCode()));
		this.log.add(new RenameObject(type, aside));
		this.log.add(creation);
		for (Use use : uses(name)) {
			Column column = use.column();
			String using = column.name().quoted() + "::text" + (use.isArray() ? "[]::" : "::") + column.type().sql();
			List<ColumnAction> actions = new ArrayList<>();
			actions.add(new ColumnAction.SetType(column.type(), column.settings().collation(), using, using));
			ColumnDefault value = column.defaultTo();
			if (value != null && isKept(use, value)) {
				actions.add(new ColumnAction.SetDefault(value));
			}
			else if (value != null) {
				actions.add(new ColumnAction.DropDefault(ColumnAction.DropDefault.Kind.DEFAULT));
				this.transition.droppedDefaults.add(References.column(use.table(), column.name()));
			}
			this.log.add(new AlterColumn(use.table(), column.name(), new ColumnChange(actions, null, null, column)));
		}
		CompositeUses held = new CompositeUses(this.transition.from, this.transition.to, this.transition.rework);
		attributes(name).forEach((attribute, text) -> {
			if (held.isHeld(attribute.name())) {
				this.log.obstacle(CompositeSteps.obstacle(attribute, type));
			}
			this.log.sql("ALTER TYPE " + attribute.name().quoted() + " ALTER ATTRIBUTE " + attribute.ownName().quoted()
					+ " TYPE " + text);
		});
		this.log.drop(type.renamed(aside), List.of());
	}

	// the attributes that have it at this time, and their types; PostgreSQL refuses where
	// rows hold them
	private Map<ObjectReference, String> attributes(QualifiedName type) {
		Map<ObjectReference, String> attributes = new LinkedHashMap<>();
		for (Composite composite : this.transition.from.composites.values()) {
			composite.attributes()
				.stream()
				.filter((attribute) -> TypeName.of(attribute.type()).name().equals(type))
				.forEach((attribute) -> attributes.put(References.column(composite.name(), attribute.name()),
						attribute.type().sql()));
		}
		return attributes;
	}

	// another default, or none, is set with the rest of the column
	private boolean isKept(Use use, ColumnDefault value) {
		Table later = this.transition.to.tables.get(use.table());
		return later != null && later.columns()
			.stream()
			.anyMatch(
					(column) -> column.name().equals(use.column().name()) && value.equals(column.column().defaultTo()));
	}

	// the columns that have it at this time, but those that follow their parents
	private List<Use> uses(QualifiedName type) {
		List<Use> uses = new ArrayList<>();
		for (Table table : this.transition.from.tables.values()) {
			if (this.transition.to.tables.containsKey(table.name())) {
				for (TableColumn column : table.columns()) {
					TypeName name = TypeName.of(column.column().type());
					if (name.name().equals(type) && !column.isInherited()
							&& !this.transition.rework.isRemade(table.name(), column.name())) {
						uses.add(new Use(table.name(), column.column(), name.isArray()));
					}
				}
			}
		}
		return uses;
	}

	private static @Nullable String label(Column column) {
		if (column.defaultTo() instanceof ColumnDefault.Expression expression) {
			Matcher matcher = LABEL.matcher(expression.sql());
			return matcher.matches() ? matcher.group(1).replace("''", "'") : null;
		}
		return null;
	}

	private static String type(Domain domain) {
		QualifiedName collation = domain.collation();
		return domain.type().sql() + ((collation != null) ? " COLLATE " + collation : "");
	}

	/** A column that has a type. */
	private record Use(QualifiedName table, Column column, boolean isArray) {
	}

}
