package io.sqlbot.migrate.script;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import io.sqlbot.migrate.Revision;
import io.sqlbot.migrate.error.MissingLocationException;
import io.sqlbot.migrate.error.SearchedLocation;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.core.annotation.MergedAnnotation;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.core.type.classreading.SimpleMetadataReaderFactory;

/**
 * Finds the revisions of one location. Only the headers of SQL files are read, and only
 * the annotations of classes, which are not loaded.
 */
final class RevisionFinder {

	private static final Log logger = LogFactory.getLog(RevisionFinder.class);

	private static final int NAMED_FILES = 20;

	private final ClassLoader classLoader;

	private final PathMatchingResourcePatternResolver resolver;

	private final MetadataReaderFactory metadata;

	private final RevisionClasses classes;

	private final List<String> skipped = new ArrayList<>();

	private final List<SearchedLocation> searched = new ArrayList<>();

	private @Nullable Location missing;

	RevisionFinder(ClassLoader classLoader, RevisionClasses classes) {
		this.classLoader = classLoader;
		this.resolver = new PathMatchingResourcePatternResolver(classLoader);
		this.metadata = new SimpleMetadataReaderFactory(classLoader);
		this.classes = classes;
	}

	List<RevisionScript> find(Location location) {
		try {
			List<RevisionScript> found = new ArrayList<>(sqlFiles(location));
			if (location.isOnClassPath()) {
				found.addAll(classes(location));
			}
			this.searched.add(new SearchedLocation(location.text(), found.size()));
			if (found.isEmpty() && !location.mayBeMissing() && !location.exists(this.classLoader)) {
				this.missing = location;
			}
			else if (found.isEmpty()) {
				logger.warn("No revisions found in " + location
						+ ". Put SQL files or classes annotated with @Revision there, or set migrate.locations.");
			}
			found.sort(new LoadOrder());
			return found;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The location " + location + " can't be searched", ex);
		}
	}

	/**
	 * Tell where it was searched so far.
	 * @return the locations, with what was found
	 */
	List<SearchedLocation> searched() {
		return List.copyOf(this.searched);
	}

	/**
	 * Tell of a location that is not there though it was configured, so that revisions
	 * may be missing unnoticed.
	 * @return the failure, or {@code null} if there is none
	 */
	@Nullable MissingLocationException missing() {
		Location location = this.missing;
		if (location == null) {
			return null;
		}
		List<SearchedLocation> others = this.searched.stream()
			.filter((other) -> !other.location().equals(location.text()))
			.toList();
		return new MissingLocationException(location.text(), location.absence(), others);
	}

	boolean hasSkipped() {
		return !this.skipped.isEmpty();
	}

	/**
	 * Say once which files were left out in all locations.
	 */
	void warnOfSkipped() {
		if (!this.skipped.isEmpty()) {
			String more = (this.skipped.size() > NAMED_FILES) ? " and " + (this.skipped.size() - NAMED_FILES) + " more"
					: "";
			logger.warn(
					"Skipped, as they have no header of a revision (a line such as '-- revision: 3f2a91c07b5d' at the top): "
							+ String.join(", ", this.skipped.subList(0, Math.min(NAMED_FILES, this.skipped.size())))
							+ more);
		}
	}

	private List<RevisionScript> sqlFiles(Location location) throws IOException {
		List<RevisionScript> found = new ArrayList<>();
		for (Resource resource : resources(location.pattern("sql"))) {
			String source = location.nameOf(resource);
			SqlRevision revision = SqlRevision.find(resource, source);
			if (revision != null) {
				found.add(revision);
			}
			else {
				this.skipped.add(source);
			}
		}
		return found;
	}

	private List<RevisionScript> classes(Location location) throws IOException {
		List<RevisionScript> found = new ArrayList<>();
		for (Resource resource : resources(location.pattern("class"))) {
			AnnotationMetadata type = this.metadata.getMetadataReader(resource).getAnnotationMetadata();
			MergedAnnotation<Revision> annotation = type.getAnnotations().get(Revision.class);
			if (annotation.isPresent()) {
				found.add(this.classes.found(type.getClassName(), annotation));
			}
		}
		return found;
	}

	private Resource[] resources(String pattern) throws IOException {
		try {
			return this.resolver.getResources(pattern);
		}
		catch (FileNotFoundException ex) {
			return new Resource[0];
		}
	}

}
