package io.sqlbot.migrate.script;

import java.util.List;

import javax.lang.model.SourceVersion;

import io.sqlbot.migrate.NewRevision;
import io.sqlbot.migrate.RevisionFormat;
import io.sqlbot.migrate.error.AmbiguousLocationException;
import io.sqlbot.migrate.error.SqlOnlyLocationException;
import io.sqlbot.migrate.error.UnknownLocationException;
import org.jspecify.annotations.Nullable;

/**
 * Where a new revision belongs: by default beside its parent, and in its language.
 *
 * @param location the location
 * @param folder the folder as {@link RevisionHeader#sourcePath()} begins, without a slash
 * at its end
 * @param format Java or SQL
 */
record RevisionPlace(Location location, String folder, RevisionFormat format) {

	RevisionPlace {
		if (format == RevisionFormat.JAVA && !location.isOnClassPath()) {
			throw new SqlOnlyLocationException(location.text(), "it is a directory of the file system.");
		}
		if (format == RevisionFormat.JAVA && !SourceVersion.isName(packageOf(folder))) {
			throw new SqlOnlyLocationException(location.text(), "'" + packageOf(folder) + "' is no name of a package.");
		}
	}

	/**
	 * Choose the place.
	 * @param request what is asked for
	 * @param parents the parents
	 * @param locations the locations to choose from
	 */
	static RevisionPlace of(NewRevision request, List<RevisionHeader> parents, List<Location> locations) {
		Location location = location(request.location(), parents, locations);
		List<RevisionHeader> beside = parents.stream().filter(location::holds).toList();
		String folder = beside.isEmpty() ? location.path() : folderOf(beside.get(0));
		return new RevisionPlace(location, folder, format(request.format(), location, parents));
	}

	String packageName() {
		return packageOf(this.folder);
	}

	// what lies between the location and the folder
	String subfolder() {
		return this.folder.equals(this.location.path()) ? "" : this.folder.substring(this.location.path().length() + 1);
	}

	boolean holds(RevisionHeader header) {
		return folderOf(header).equals(this.folder);
	}

	static String nameOf(RevisionHeader header) {
		return header.sourcePath().substring(header.sourcePath().lastIndexOf('/') + 1);
	}

	private static String folderOf(RevisionHeader header) {
		return header.sourcePath().substring(0, Math.max(0, header.sourcePath().lastIndexOf('/')));
	}

	private static String packageOf(String folder) {
		return folder.replace('/', '.');
	}

	private static Location location(@Nullable String wanted, List<RevisionHeader> parents, List<Location> locations) {
		if (wanted != null) {
			return locations.stream()
				.filter((location) -> location.isNamed(wanted))
				.findFirst()
				.orElseThrow(() -> new UnknownLocationException(wanted, texts(locations)));
		}
		List<Location> candidates = (locations.size() == 1) ? locations
				: locations.stream().filter((location) -> holdsMost(location, parents, locations)).toList();
		if (candidates.size() != 1) {
			throw new AmbiguousLocationException(texts(locations));
		}
		return candidates.get(0);
	}

	// a location may lie within another one
	private static boolean holdsMost(Location location, List<RevisionHeader> parents, List<Location> locations) {
		return parents.stream()
			.anyMatch((parent) -> location.holds(parent) && locations.stream()
				.noneMatch((other) -> other.holds(parent) && other.path().length() > location.path().length()));
	}

	private static RevisionFormat format(@Nullable RevisionFormat wanted, Location location,
			List<RevisionHeader> parents) {
		if (wanted != null) {
			return wanted;
		}
		return (parents.isEmpty() || !location.isOnClassPath()) ? RevisionFormat.SQL : parents.get(0).format();
	}

	private static List<String> texts(List<Location> locations) {
		return locations.stream().map(Location::text).toList();
	}

}
