package io.sqlbot.migrate.script;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.sqlbot.migrate.Migration;
import io.sqlbot.migrate.Operations;
import io.sqlbot.migrate.Revision;

/**
 * The imports of a revision in Java, in the order of Spring's code style.
 */
final class JavaImports {

	private static final List<String> ALWAYS = List.of(Migration.class.getName(), Operations.class.getName(),
			Revision.class.getName());

	private static final List<String> GROUPS = List.of("java.", "javax.", "", "org.springframework.", "static ");

	private JavaImports() {
	}

	static String with(Collection<String> more) {
		Map<Integer, TreeSet<String>> groups = new TreeMap<>();
		Stream.concat(ALWAYS.stream(), more.stream())
			.forEach((name) -> groups.computeIfAbsent(group(name), (key) -> new TreeSet<>()).add(name));
		return groups.values()
			.stream()
			.map((names) -> names.stream().map((name) -> "import " + name + ";").collect(Collectors.joining("\n")))
			.collect(Collectors.joining("\n\n"));
	}

	private static int group(String name) {
		for (int group = 0; group < GROUPS.size(); group++) {
			if (!GROUPS.get(group).isEmpty() && name.startsWith(GROUPS.get(group))) {
				return group;
			}
		}
		return GROUPS.indexOf("");
	}

}
