package io.sqlbot.migrate.script;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import io.sqlbot.migrate.RevisionFormat;
import io.sqlbot.migrate.error.MissingSourceTreeException;
import org.jspecify.annotations.Nullable;

/**
 * Where the sources of revisions are: Java below {@code src/main/java} and SQL below
 * {@code src/main/resources} of a module, as Maven and Gradle have it, or both below one
 * root.
 *
 * @param configured the directory of the module, or the root, or {@code null} for the
 * working directory
 */
record SourceTree(@Nullable Path configured) {

	/**
	 * The folder of a location that new files of a format go to, whether it exists or
	 * not.
	 */
	Path folder(Location location, RevisionFormat format) {
		return location.isOnClassPath() ? root(location, format).resolve(location.path()) : location.directory();
	}

	/**
	 * The folders of a location that exist.
	 */
	List<Path> folders(Location location) {
		if (!location.isOnClassPath()) {
			return existing(location.directory());
		}
		if (!hasRoots()) {
			return List.of();
		}
		return Arrays.stream(RevisionFormat.values())
			.map((format) -> folder(location, format))
			.distinct()
			.filter(Files::isDirectory)
			.toList();
	}

	/**
	 * What the name of a file below a location begins with, see
	 * {@link RevisionHeader#source()}.
	 */
	static String source(Location location, Path folder, Path file) {
		return location.path() + "/" + folder.relativize(file).toString().replace('\\', '/');
	}

	private static List<Path> existing(Path directory) {
		return Files.isDirectory(directory) ? List.of(directory) : List.of();
	}

	private Path root(Location location, RevisionFormat format) {
		if (!hasRoots()) {
			throw new MissingSourceTreeException(location.text(), base(),
					(this.configured != null) ? "there is no such directory." : "it has no src/main.");
		}
		return isModule() ? base().resolve((format == RevisionFormat.JAVA) ? "src/main/java" : "src/main/resources")
				: base();
	}

	private boolean hasRoots() {
		return isModule() || (this.configured != null && Files.isDirectory(base()));
	}

	private boolean isModule() {
		return Files.isDirectory(base().resolve("src/main"));
	}

	private Path base() {
		return ((this.configured != null) ? this.configured : Path.of("")).toAbsolutePath().normalize();
	}

}
