package io.sqlbot.migrate.boot.autoconfigure;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * The databases that {@code migrate.databases} names, by the names of their engines'
 * beans. Refuses those that would be in each other's way.
 *
 * @param properties their properties
 * @param names their names below {@code migrate.databases}
 */
record ConfiguredDatabases(Map<String, MigrateProperties> properties, Map<String, String> names) {

	private static final Pattern NAME = Pattern.compile("[A-Za-z0-9]+(-[A-Za-z0-9]+)*");

	static ConfiguredDatabases in(Environment environment) {
		DatabaseProperties source = new DatabaseProperties(environment);
		Map<String, MigrateProperties> properties = new LinkedHashMap<>();
		Map<String, String> names = new LinkedHashMap<>();
		for (String name : source.names()) {
			if (!NAME.matcher(name).matches()) {
				throw new DatabaseNameException(name);
			}
			MigrateProperties database = source.of(name);
			if (database.enabled()) {
				properties.put(engineName(name), database);
				names.put(engineName(name), name);
			}
		}
		ConfiguredDatabases databases = new ConfiguredDatabases(properties, names);
		databases.refuseOverlaps();
		return databases;
	}

	/**
	 * Tell how the bean of a database's engine is named.
	 * @param database the database's name, such as {@code customer-archive}
	 * @return such as {@code customerArchiveMigrationEngine}
	 */
	static String engineName(String database) {
		String words = Arrays.stream(database.split("-")).map(StringUtils::capitalize).collect(Collectors.joining());
		return StringUtils.uncapitalize(words) + "MigrationEngine";
	}

	/**
	 * All places on the class path where revisions of any of them lie.
	 * @return the locations
	 */
	List<String> locations() {
		return this.properties.values().stream().map(MigrateProperties::locations).flatMap(Collection::stream).toList();
	}

	private void refuseOverlaps() {
		List<String> names = List.copyOf(this.properties.keySet());
		for (int left = 0; left < names.size(); left++) {
			for (int right = left + 1; right < names.size(); right++) {
				refuseOverlap(names.get(left), names.get(right));
			}
		}
	}

	private void refuseOverlap(String left, String right) {
		MigrateProperties first = this.properties.get(left);
		MigrateProperties second = this.properties.get(right);
		if (first == null || second == null) {
			return;
		}
		if (place(first).equals(place(second))) {
			throw OverlappingDatabasesException.sameTable(left, right, first.versionTable());
		}
		for (String location : first.locations()) {
			for (String other : second.locations()) {
				if (isInside(location, other) || isInside(other, location)) {
					throw OverlappingDatabasesException.nested(left, location, right, other);
				}
			}
		}
	}

	// what two engines must not have in common
	private static List<String> place(MigrateProperties database) {
		return List.of(String.valueOf(database.dataSource()), String.valueOf(database.url()), database.versionTable(),
				String.valueOf(database.versionTableSchema()));
	}

	private static boolean isInside(String location, String other) {
		return !folder(location).equals(folder(other)) && folder(location).startsWith(folder(other));
	}

	private static String folder(String location) {
		return location.strip().replace("classpath:/", "classpath:").replaceAll("/+$", "") + "/";
	}

}
