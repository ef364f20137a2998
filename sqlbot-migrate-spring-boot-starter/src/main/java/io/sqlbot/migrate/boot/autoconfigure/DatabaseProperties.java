package io.sqlbot.migrate.boot.autoconfigure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.PropertySourcesPlaceholdersResolver;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.env.OriginTrackedMapPropertySource;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * The properties of each of several databases: what {@code migrate.databases.<name>}
 * says, else what {@code migrate} says. Connections are inherited only as far as they
 * lead to the same database, and each database has folders of its own.
 *
 * @param environment the application's environment
 */
record DatabaseProperties(Environment environment) {

	static final String ALL = "migrate";

	private static final String DATABASES = "migrate.databases";

	private static final Set<String> CREDENTIALS = Set.of("username", "password");

	/**
	 * Tell which databases are configured. One that is written with hyphens in a file and
	 * without in an environment variable is the same one.
	 * @return their names: first in the order of the files, each file before those that
	 * override it; then by their letters those that no file has, as arguments and
	 * variables come in no order. Empty if there is only the application's own
	 */
	Collection<String> names() {
		List<ConfigurationPropertySource> sources = new ArrayList<>(sources().toList());
		Collections.reverse(sources);
		Stream<String> inFiles = sources.stream()
			.filter(DatabaseProperties::isFile)
			.flatMap((source) -> names(source).stream());
		Stream<String> elsewhere = sources.stream()
			.filter((source) -> !isFile(source))
			.flatMap((source) -> names(source).stream())
			.sorted();
		Map<String, String> names = new LinkedHashMap<>();
		Stream.concat(inFiles, elsewhere)
			.forEach((name) -> names.merge(name.replace("-", "").toLowerCase(Locale.ROOT), name,
					(known, other) -> (other.length() > known.length()) ? other : known));
		return List.copyOf(names.values());
	}

	private static boolean isFile(ConfigurationPropertySource source) {
		return source.getUnderlyingSource() instanceof OriginTrackedMapPropertySource;
	}

	private static Set<String> names(ConfigurationPropertySource source) {
		return new Binder(source).bind(DATABASES, Bindable.mapOf(String.class, Object.class)).orElse(Map.of()).keySet();
	}

	/**
	 * Collect the properties of one of them.
	 * @param name its name
	 * @return its properties
	 */
	MigrateProperties of(String name) {
		List<ConfigurationPropertySource> own = own(name);
		Stream<ConfigurationPropertySource> common = sources()
			.map((source) -> source.withPrefix(ALL).filter((property) -> isInherited(property, own)));
		List<ConfigurationPropertySource> all = Stream.of(own.stream(), Stream.of(folders(name)), common)
			.flatMap((sources) -> sources)
			.toList();
		return new Binder(all, new PropertySourcesPlaceholdersResolver(this.environment))
			.bindOrCreate(ConfigurationPropertyName.EMPTY.toString(), MigrateProperties.class);
	}

	/**
	 * Tell whether a database has a property of its own.
	 * @param name the database's name
	 * @param property the property
	 * @return {@code false} if it is inherited, or not set at all
	 */
	boolean isOwn(String name, String property) {
		return isSet(own(name), property);
	}

	private List<ConfigurationPropertySource> own(String name) {
		String prefix = ConfigurationPropertyName.adapt(DATABASES + "." + name, '.').toString();
		return sources().map((source) -> source.withPrefix(prefix)).toList();
	}

	// two databases must not share what lies in one folder
	private ConfigurationPropertySource folders(String name) {
		MigrateProperties all = Binder.get(this.environment).bindOrCreate(ALL, MigrateProperties.class);
		MapConfigurationPropertySource folders = new MapConfigurationPropertySource();
		folders.put("locations",
				all.locations()
					.stream()
					.map((location) -> StringUtils.trimTrailingCharacter(location, '/') + "/" + name)
					.toList());
		folders.put("backup.directory", all.backup().directory().resolve(name));
		return folders;
	}

	private static boolean isInherited(ConfigurationPropertyName property, List<ConfigurationPropertySource> own) {
		String first = property.isEmpty() ? "" : property.getElement(0, ConfigurationPropertyName.Form.DASHED);
		if (CREDENTIALS.contains(first)) {
			return !isSet(own, "url", "username", "password");
		}
		return switch (first) {
			case "databases" -> false;
			case "url", "data-source" -> !isSet(own, "url", "data-source");
			case "backup" -> property.getNumberOfElements() == 1 || !Set.of("url", "username", "password")
				.contains(property.getElement(1, ConfigurationPropertyName.Form.DASHED));
			default -> true;
		};
	}

	private static boolean isSet(List<ConfigurationPropertySource> sources, String... properties) {
		return Stream.of(properties)
			.map(ConfigurationPropertyName::of)
			.anyMatch((property) -> sources.stream()
				.anyMatch((source) -> source.getConfigurationProperty(property) != null));
	}

	private Stream<ConfigurationPropertySource> sources() {
		return StreamSupport.stream(ConfigurationPropertySources.get(this.environment).spliterator(), false);
	}

}
