package io.sqlbot.migrate.diff;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * What corresponds to each other on two sides; one of them is missing where there is
 * nothing.
 *
 * @param <T> the type of both
 * @param from the former, or {@code null}
 * @param to the later, or {@code null}
 */
record Pair<T>(@Nullable T from, @Nullable T to) {

	// pair by name only
	static <T> List<Pair<T>> byName(List<T> from, List<T> to, Function<T, ?> name) {
		Map<Object, T> rest = new LinkedHashMap<>();
		from.forEach((one) -> rest.put(name.apply(one), one));
		List<Pair<T>> pairs = new ArrayList<>();
		to.forEach((one) -> pairs.add(new Pair<>(rest.remove(name.apply(one)), one)));
		rest.values().forEach((one) -> pairs.add(new Pair<>(one, null)));
		return pairs;
	}

	// pair what has the same shape: first where the name is the same too, then the
	// rest, and then what has the same name only
	static <T> List<Pair<T>> byShape(List<T> from, List<T> to, Function<T, ?> shape, Function<T, ?> name) {
		Map<T, @Nullable T> found = new LinkedHashMap<>();
		to.forEach((one) -> found.put(one, null));
		List<T> rest = take(from, found, (one) -> List.of(shape.apply(one), name.apply(one)));
		rest = take(rest, found, shape);
		rest = take(rest, found, name);
		List<Pair<T>> pairs = new ArrayList<>();
		found.forEach((one, partner) -> pairs.add(new Pair<>(partner, one)));
		rest.forEach((one) -> pairs.add(new Pair<>(one, null)));
		return pairs;
	}

	// those of the former that no later one wanted
	private static <T> List<T> take(List<T> from, Map<T, @Nullable T> found, Function<T, ?> key) {
		if (from.isEmpty()) {
			return from;
		}
		Map<Object, Deque<T>> waiting = new HashMap<>();
		from.forEach((one) -> waiting.computeIfAbsent(key.apply(one), (any) -> new ArrayDeque<>()).add(one));
		found.replaceAll((one, partner) -> {
			if (partner != null) {
				return partner;
			}
			Deque<T> candidates = waiting.get(key.apply(one));
			return (candidates != null) ? candidates.poll() : null;
		});
		List<T> rest = new ArrayList<>();
		from.stream()
			.filter((one) -> waiting.getOrDefault(key.apply(one), new ArrayDeque<>()).contains(one))
			.forEach(rest::add);
		return rest;
	}

}
