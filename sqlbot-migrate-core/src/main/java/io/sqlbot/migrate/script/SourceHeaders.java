package io.sqlbot.migrate.script;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.core.io.FileSystemResource;

/**
 * The headers of all revisions, those in the source tree included that the running
 * application was not built with. Otherwise two revisions written one after the other
 * would both follow the same one.
 */
final class SourceHeaders {

	private static final String JAVA = ".java";

	private static final String SQL = ".sql";

	private final SourceTree tree;

	private final List<Location> locations;

	SourceHeaders(SourceTree tree, List<Location> locations) {
		this.tree = tree;
		this.locations = locations;
	}

	/**
	 * Put the sources in place of what was built from them.
	 * @param built the headers that the application was built with
	 * @return the headers, those of new files at the end
	 */
	List<RevisionHeader> with(Collection<RevisionHeader> built) {
		List<RevisionHeader> written = written();
		Set<String> ids = new HashSet<>();
		Set<String> sources = new HashSet<>();
		written.forEach((header) -> {
			ids.add(header.id());
			sources.add(header.source());
		});
		List<RevisionHeader> all = new ArrayList<>(built);
		all.removeIf((header) -> ids.contains(header.id()) || sources.contains(header.source()));
		all.addAll(written);
		return all;
	}

	private List<RevisionHeader> written() {
		List<RevisionHeader> headers = new ArrayList<>();
		Set<Path> seen = new HashSet<>();
		for (Location location : this.locations) {
			for (Path folder : this.tree.folders(location)) {
				for (Path file : files(folder)) {
					@Nullable RevisionHeader header = seen.add(file) ? read(location, folder, file) : null;
					if (header != null) {
						headers.add(header);
					}
				}
			}
		}
		return headers;
	}

	private static @Nullable RevisionHeader read(Location location, Path folder, Path file) {
		String source = SourceTree.source(location, folder, file);
		if (source.endsWith(SQL)) {
			SqlRevision revision = SqlRevision.find(new FileSystemResource(file), source);
			return (revision != null) ? revision.header() : null;
		}
		if (source.endsWith(JAVA) && location.isOnClassPath()) {
			String className = source.substring(0, source.length() - JAVA.length()).replace('/', '.');
			return JavaHeaderReader.read(text(file), className);
		}
		return null;
	}

	private static String text(Path file) {
		try {
			return Files.readString(file);
		}
		catch (CharacterCodingException ex) {
			// the compiler will tell
			return "";
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The file " + file + " can't be read", ex);
		}
	}

	private static List<Path> files(Path folder) {
		try (Stream<Path> files = Files.walk(folder)) {
			return files.filter(Files::isRegularFile).sorted().toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The folder " + folder + " can't be searched", ex);
		}
	}

}
