package io.sqlbot.migrate.boot.autoconfigure;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.boot.context.properties.bind.Name;

/**
 * The names of the properties below {@code migrate}, from the class that they are bound
 * to. Names are compared without regard to hyphens, dots, underscores and case, as
 * environment variables have none of them.
 */
public final class KnownProperties {

	/**
	 * What all of them begin with.
	 */
	public static final String PREFIX = "migrate.";

	private static final String DATABASES = "migratedatabases";

	private static final int FARTHEST = 3;

	private final Set<String> names = new LinkedHashSet<>();

	private final Set<String> plain;

	private final Set<String> open = new LinkedHashSet<>();

	/**
	 * Collect the names.
	 */
	public KnownProperties() {
		collect(MigrateProperties.class, PREFIX);
		this.plain = this.names.stream().map(KnownProperties::plain).collect(Collectors.toSet());
	}

	/**
	 * Tell whether there is such a property.
	 * @param name the name of a property or of an environment variable
	 * @return whether there is
	 */
	boolean hold(String name) {
		// elements of lists have numbers
		String plain = plain(name).replaceAll("\\d+$", "");
		if (this.plain.contains(plain) || this.open.stream().anyMatch(plain::startsWith)) {
			return true;
		}
		// a database has a name of any length, and the same properties
		return plain.startsWith(DATABASES) && this.plain.stream()
			.map((known) -> known.substring(plain(PREFIX).length()))
			.anyMatch((known) -> plain.length() > DATABASES.length() + known.length() && plain.endsWith(known));
	}

	/**
	 * Find the property that was probably meant.
	 * @param name what is no property
	 * @return the one with the most similar name, if one is similar
	 */
	public Optional<String> nearest(String name) {
		String plain = plain(name);
		return this.names.stream()
			.filter((known) -> distance(plain, plain(known)) <= FARTHEST)
			.min(Comparator.comparingInt((known) -> distance(plain, plain(known))));
	}

	private void collect(Class<?> type, String prefix) {
		for (RecordComponent component : type.getRecordComponents()) {
			String name = prefix + nameOf(component, type);
			if (component.getType().isRecord()) {
				collect(component.getType(), name + ".");
			}
			else if (Map.class.isAssignableFrom(component.getType())) {
				if (!plain(name).equals(DATABASES)) {
					this.open.add(plain(name));
				}
			}
			else {
				this.names.add(name);
			}
		}
	}

	private static String nameOf(RecordComponent component, Class<?> type) {
		List<String> components = Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName).toList();
		Name name = Arrays.stream(type.getDeclaredConstructors())
			.filter((constructor) -> constructor.getParameterCount() == components.size())
			.map((constructor) -> constructor.getParameters()[components.indexOf(component.getName())])
			.findFirst()
			.map((parameter) -> parameter.getAnnotation(Name.class))
			.orElse(null);
		return (name != null) ? name.value()
				: component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
	}

	private static String plain(String name) {
		return name.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
	}

	// how many characters to change, after Levenshtein
	private static int distance(String left, String right) {
		int[] above = new int[right.length() + 1];
		Arrays.setAll(above, (column) -> column);
		for (int row = 1; row <= left.length(); row++) {
			int[] current = new int[right.length() + 1];
			current[0] = row;
			for (int column = 1; column <= right.length(); column++) {
				int changed = (left.charAt(row - 1) == right.charAt(column - 1)) ? 0 : 1;
				current[column] = Math.min(above[column - 1] + changed,
						Math.min(above[column], current[column - 1]) + 1);
			}
			above = current;
		}
		return above[right.length()];
	}

}
