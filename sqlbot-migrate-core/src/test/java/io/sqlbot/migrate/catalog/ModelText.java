package io.sqlbot.migrate.catalog;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.NamedType;
import io.sqlbot.migrate.schema.Origin;
import io.sqlbot.migrate.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * A model as text that people can compare: every component of every record, but for what
 * is empty, false or null. Of an extension's objects there is no more than the name.
 */
final class ModelText {

	private static final int WIDTH = 120;

	private ModelText() {
	}

	static String of(Record model) {
		return String.join("\n", lines(model)) + "\n";
	}

	private static List<String> lines(Object value) {
		String simple = simple(value);
		if (simple != null) {
			return List.of(simple);
		}
		if (value instanceof Record member && ofExtension(member) != null) {
			return List.of(value.getClass().getSimpleName() + " " + ofExtension(member));
		}
		List<List<String>> parts = (value instanceof Collection<?> list) ? list.stream().map(ModelText::lines).toList()
				: components((Record) value);
		String name = (value instanceof Record) ? value.getClass().getSimpleName() : "";
		String line = parts.stream().flatMap(List::stream).collect(Collectors.joining(", ", name + "(", ")"));
		boolean isShort = line.length() <= WIDTH && parts.stream().allMatch((part) -> part.size() == 1);
		return isShort ? List.of(line)
				: Stream
					.concat(Stream.of(name), parts.stream().flatMap((part) -> part.stream().map((text) -> "  " + text)))
					.toList();
	}

	private static List<List<String>> components(Record value) {
		List<List<String>> parts = new ArrayList<>();
		for (RecordComponent component : value.getClass().getRecordComponents()) {
			Object member = component(value, component);
			if (member != null && !isAbsent(member)) {
				List<String> lines = new ArrayList<>(lines(member));
				lines.set(0, (component.getName() + " " + lines.get(0)).stripTrailing());
				parts.add(lines);
			}
		}
		return parts;
	}

	private static @Nullable String ofExtension(Record value) {
		Object origin = component(value, "origin");
		return (origin instanceof Origin of && of.extension() != null)
				? component(value, "name") + " of extension " + of.extension() : null;
	}

	private static @Nullable Object component(Record value, String name) {
		return Stream.of(value.getClass().getRecordComponents())
			.filter((component) -> component.getName().equals(name))
			.findFirst()
			.map((component) -> component(value, component))
			.orElse(null);
	}

	private static @Nullable String simple(Object value) {
		if (value instanceof Identifier || value instanceof QualifiedName) {
			return value.toString();
		}
		if (value instanceof NamedType type) {
			return type.sql();
		}
		if (value instanceof Map<?, ?> map) {
			return new TreeMap<>(map).toString();
		}
		if (value instanceof Set<?> set) {
			return set.stream().map(Object::toString).sorted().collect(Collectors.joining(" "));
		}
		return (value instanceof Record || value instanceof Collection) ? null : value.toString().replace("\n", "\\n");
	}

	private static boolean isAbsent(Object value) {
		return Boolean.FALSE.equals(value) || value.equals(Origin.APPLICATION)
				|| (value instanceof Collection<?> collection && collection.isEmpty())
				|| (value instanceof Map<?, ?> map && map.isEmpty())
				|| (value instanceof Record nested && !(nested instanceof Identifier)
						&& nested.getClass().getRecordComponents().length > 0 && components(nested).isEmpty());
	}

	private static @Nullable Object component(Record value, RecordComponent component) {
		try {
			component.getAccessor().setAccessible(true);
			return component.getAccessor().invoke(value);
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
