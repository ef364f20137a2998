package io.sqlbot.migrate.diff;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Orders things by what they mention of each other.
 *
 * @param <T> the type of the things
 */
final class Dependencies<T> {

	private final Map<String, List<T>> byName = new HashMap<>();

	private final Function<T, Set<String>> mentions;

	private final Set<T> visited = new HashSet<>();

	private final List<T> ordered = new ArrayList<>();

	private Dependencies(Collection<T> things, Function<T, String> name, Function<T, Set<String>> mentions) {
		this.mentions = mentions;
		things
			.forEach((thing) -> this.byName.computeIfAbsent(name.apply(thing), (any) -> new ArrayList<>()).add(thing));
		things.forEach(this::visit);
	}

	// what is mentioned by others comes behind them
	static <T> List<T> dependentsFirst(Collection<T> things, Function<T, String> name,
			Function<T, Set<String>> mentions) {
		List<T> ordered = new Dependencies<>(things, name, mentions).ordered;
		Collections.reverse(ordered);
		return ordered;
	}

	private void visit(T thing) {
		if (this.visited.add(thing)) {
			Set<String> names = this.mentions.apply(thing);
			// in the order of the things, so that the result does not change from run to
			// run
			names.stream().sorted().forEach((name) -> this.byName.getOrDefault(name, List.of()).forEach(this::visit));
			this.ordered.add(thing);
		}
	}

}
