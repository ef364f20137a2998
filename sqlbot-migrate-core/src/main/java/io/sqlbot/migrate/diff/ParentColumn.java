package io.sqlbot.migrate.diff;

import java.util.Map;
import java.util.Objects;

import io.sqlbot.migrate.schema.Column;
import io.sqlbot.migrate.schema.ColumnSettings;
import io.sqlbot.migrate.schema.NotNull;
import io.sqlbot.migrate.schema.TableColumn;
import org.jspecify.annotations.Nullable;

/**
 * What changes of a column do to that of a child: ALTER TABLE goes on to partitions and
 * inheriting tables with the type, the default, NOT NULL and the storage.
 */
final class ParentColumn {

	private ParentColumn() {
	}

	// the child's column after its parent's has changed
	static TableColumn followed(TableColumn child, TableColumn from, TableColumn to) {
		Column before = from.column();
		Column after = to.column();
		Column own = child.column();
		boolean type = !before.type().equals(after.type())
				|| !Objects.equals(before.settings().collation(), after.settings().collation());
		NotNull notNull = after(from.notNull() == null, to.notNull() == null, child.notNull(), to.notNull());
		ColumnSettings settings = new ColumnSettings(
				type ? after.settings().collation() : own.settings().collation(), after(before.settings().storage(),
						after.settings().storage(), own.settings().storage(), after.settings().storage()),
				own.settings().compression(), own.settings().comment());
		Column column = new Column(own.name(), type ? after.type() : own.type(), notNull == null, false,
				after(before.defaultTo(), after.defaultTo(), own.defaultTo(), after.defaultTo()), settings,
				own.constraints());
		return new TableColumn(column, notNull,
				after(from.statistics(), to.statistics(), child.statistics(), to.statistics()), child.options(),
				child.isInherited(), child.counter());
	}

	// the child's column after its parent has got one
	static TableColumn inherited(TableColumn parent) {
		Column column = parent.column();
		ColumnSettings settings = column.settings();
		Column own = new Column(column.name(), column.type(), column.isNullable(), false, column.defaultTo(),
				new ColumnSettings(settings.collation(), settings.storage(), settings.compression(), null),
				column.constraints());
		return new TableColumn(own, parent.notNull(), null, Map.of(), true, null);
	}

	private static <T> @Nullable T after(@Nullable Object before, @Nullable Object after, @Nullable T own,
			@Nullable T changed) {
		return Objects.equals(before, after) ? own : changed;
	}

}
