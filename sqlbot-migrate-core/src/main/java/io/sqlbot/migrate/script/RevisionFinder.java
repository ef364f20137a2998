package io.sqlbot.migrate.script;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import io.sqlbot.migrate.Revision;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

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

	private final PathMatchingResourcePatternResolver resolver;

	private final MetadataReaderFactory metadata;

	private final RevisionClasses classes;

	private final List<String> skipped = new ArrayList<>();

	RevisionFinder(ClassLoader classLoader, RevisionClasses classes) {
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
			if (found.isEmpty()) {
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
