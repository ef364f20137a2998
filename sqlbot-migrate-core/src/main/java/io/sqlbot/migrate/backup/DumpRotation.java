package io.sqlbot.migrate.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * Deletes the dumps that are too many. An upgrade that fails at every start makes a dump
 * at every start; so those that a newer one of the same revision follows go first, and
 * the dump from before the first attempt stays.
 *
 * @param directory the directory of the dumps
 * @param keep how many to keep
 */
record DumpRotation(Path directory, int keep) {

	private static final Log logger = LogFactory.getLog(DumpRotation.class);

	private static final String PARTIAL = ".partial";

	/**
	 * Delete old dumps of the database of a new one, and what a killed dump of it left.
	 * Other files stay. A dump that can't be deleted does not stop anything.
	 * @param newest the new one
	 */
	void run(DumpName newest) {
		try {
			List<DumpName> dumps = new ArrayList<>();
			for (String name : names()) {
				if (name.endsWith(PARTIAL)) {
					DumpName.parse(name.substring(0, name.length() - PARTIAL.length()))
						.filter(newest::isOfSameDatabase)
						.ifPresent((dump) -> delete(dump.partialName()));
				}
				DumpName.parse(name).filter(newest::isOfSameDatabase).ifPresent(dumps::add);
			}
			dumps.sort(Comparator.comparing(DumpName::time));
			while (dumps.size() > this.keep) {
				DumpName oldest = leastNeeded(dumps);
				dumps.remove(oldest);
				delete(oldest.fileName());
			}
		}
		catch (IOException ex) {
			logger.warn("Old dumps in " + this.directory + " could not be looked for", ex);
		}
	}

	private List<String> names() throws IOException {
		try (Stream<Path> files = Files.list(this.directory)) {
			return files.filter(Files::isRegularFile).map((file) -> file.getFileName().toString()).toList();
		}
	}

	// the dumps in the order of time
	private static DumpName leastNeeded(List<DumpName> dumps) {
		for (int i = 0; i < dumps.size(); i++) {
			DumpName dump = dumps.get(i);
			Optional<DumpName> newer = dumps.subList(i + 1, dumps.size())
				.stream()
				.filter((other) -> other.revisions().equals(dump.revisions()))
				.findFirst();
			if (newer.isPresent()) {
				return dump;
			}
		}
		return dumps.get(0);
	}

	private void delete(String name) {
		try {
			Files.deleteIfExists(this.directory.resolve(name));
		}
		catch (IOException ex) {
			logger.warn("The old dump " + this.directory.resolve(name) + " could not be deleted", ex);
		}
	}

}
