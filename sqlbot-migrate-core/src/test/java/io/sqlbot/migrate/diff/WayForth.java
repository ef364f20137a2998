package io.sqlbot.migrate.diff;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.sqlbot.migrate.operation.AlterDomain;
import io.sqlbot.migrate.operation.AlterSequence;
import io.sqlbot.migrate.operation.ColumnAction;
import io.sqlbot.migrate.operation.ColumnChange;
import io.sqlbot.migrate.operation.CommentOn;
import io.sqlbot.migrate.operation.CreateEnum;
import io.sqlbot.migrate.operation.CreateRoutine;
import io.sqlbot.migrate.operation.DetachPartition;
import io.sqlbot.migrate.operation.DropObject;
import io.sqlbot.migrate.operation.Operation;
import io.sqlbot.migrate.operation.RebuildEnum;
import io.sqlbot.migrate.operation.ReplaceView;
import io.sqlbot.migrate.schema.ColumnDefault;
import io.sqlbot.migrate.schema.EnumType;
import io.sqlbot.migrate.schema.Literal;
import org.jspecify.annotations.Nullable;

/**
 * What of an operation has an effect when it is done, without what it knows to be taken
 * back. Constants are as PostgreSQL reads them.
 */
final class WayForth {

	private static final Map<Class<?>, String> WAY_BACK = Map.of(DropObject.class, "creation", CommentOn.class,
			"former", ColumnChange.class, "existing", ColumnAction.SetType.class, "usingBack",
			AlterSequence.Recount.class, "former", ReplaceView.class, "former", CreateRoutine.class, "former",
			DetachPartition.class, "bound", AlterDomain.DropCheck.class, "check", RebuildEnum.Change.class, "former");

	private WayForth() {
	}

	static @Nullable Operation of(@Nullable Operation operation) {
		return (Operation) withoutWayBack(operation);
	}

	private static @Nullable Object withoutWayBack(@Nullable Object value) {
		if (value instanceof ColumnDefault.Value constant) {
			return new ColumnDefault.Value(Literal.of("value", constant.value()));
		}
		// a column only names its type
		if (value instanceof EnumType type) {
			return new EnumType(type.name(), List.of());
		}
		if (value instanceof RebuildEnum rebuild) {
			RebuildEnum.Change change = (RebuildEnum.Change) withoutWayBack(rebuild.change());
			return new RebuildEnum(rebuild.type(), Objects.requireNonNull(change));
		}
		if (value instanceof List<?> list) {
			return list.stream().map(WayForth::withoutWayBack).toList();
		}
		return (value instanceof Record && !(value instanceof CreateEnum)) ? rebuilt((Record) value) : value;
	}

	private static Object rebuilt(Record value) {
		try {
			RecordComponent[] components = value.getClass().getRecordComponents();
			Class<?>[] types = new Class<?>[components.length];
			@Nullable Object[] values = new Object[components.length];
			for (int i = 0; i < components.length; i++) {
				types[i] = components[i].getType();
				values[i] = components[i].getName().equals(WAY_BACK.get(value.getClass()))
						? ((types[i] == List.class) ? List.of() : null)
						: withoutWayBack(components[i].getAccessor().invoke(value));
			}
			return value.getClass().getDeclaredConstructor(types).newInstance(values);
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException(value.toString(), ex);
		}
	}

}
