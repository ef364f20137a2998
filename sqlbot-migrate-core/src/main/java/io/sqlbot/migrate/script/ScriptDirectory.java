package io.sqlbot.migrate.script;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

import io.sqlbot.migrate.Migration;
import io.sqlbot.migrate.MigrationFactory;
import io.sqlbot.migrate.Revision;
import io.sqlbot.migrate.error.DuplicateSourceException;
import io.sqlbot.migrate.error.IllegalRevisionNameException;
import io.sqlbot.migrate.error.InvalidRevisionClassException;
import io.sqlbot.migrate.error.MissingDependencyException;
import io.sqlbot.migrate.error.MissingLocationException;
import io.sqlbot.migrate.error.MissingParentException;
import io.sqlbot.migrate.error.RevisionCycleException;
import io.sqlbot.migrate.error.SearchedLocation;
import io.sqlbot.migrate.revision.RevisionGraph;
import org.jspecify.annotations.Nullable;

import org.springframework.core.annotation.MergedAnnotation;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.core.annotation.MergedAnnotations.SearchStrategy;

/**
 * All revisions of an application, by id and as a graph. Immutable and thread-safe.
 * Revisions that are all in jars are read when they are asked for; until then their
 * {@link #fingerprint()} may do.
 */
public final class ScriptDirectory {

	private final Supplier<Contents> reading;

	private volatile @Nullable ArchiveFingerprint archives;

	private volatile @Nullable Contents contents;

	private ScriptDirectory(Supplier<Contents> reading, @Nullable ArchiveFingerprint archives) {
		this.reading = reading;
		this.archives = archives;
	}

	// the graph knows ids only; a person looks for a file
	private static RevisionGraph graphOf(Map<String, RevisionScript> scripts, List<SearchedLocation> searched) {
		Function<String, String> source = (id) -> Objects.requireNonNull(scripts.get(id)).header().source();
		try {
			return RevisionGraph.of(scripts.values().stream().map((script) -> script.header().node()).toList(),
					searched);
		}
		catch (MissingParentException ex) {
			throw ex.in(source.apply(ex.id()));
		}
		catch (MissingDependencyException ex) {
			throw ex.in(source.apply(ex.id()));
		}
		catch (RevisionCycleException ex) {
			throw ex.in(source);
		}
		catch (IllegalRevisionNameException ex) {
			throw ex.in(source.apply(ex.id()));
		}
	}

	/**
	 * Find the revisions of locations, and add those that are given as objects. What
	 * can't be read is reported here, or later where all of them are in jars.
	 * @param locations the locations, see
	 * {@link io.sqlbot.migrate.MigrationSettings#locations()}
	 * @param given classes with what gives their object; a class that is also found in a
	 * location counts once
	 * @param classLoader where the locations and classes are looked for
	 * @param factory makes the objects of the classes that are found
	 * @return the revisions
	 * @throws io.sqlbot.migrate.error.MigrationException if one of them can't be read, or
	 * all of them together are no graph
	 */
	public static ScriptDirectory load(List<String> locations,
			Map<Class<? extends Migration>, Supplier<? extends Migration>> given, ClassLoader classLoader,
			MigrationFactory factory) {
		ArchiveFingerprint archives = given.isEmpty() ? ArchiveFingerprint.begin(locations, classLoader) : null;
		List<String> places = List.copyOf(locations);
		ScriptDirectory directory = new ScriptDirectory(() -> read(places, given, classLoader, factory), archives);
		if (archives == null) {
			directory.contents();
		}
		return directory;
	}

	private static Contents read(List<String> locations,
			Map<Class<? extends Migration>, Supplier<? extends Migration>> given, ClassLoader classLoader,
			MigrationFactory factory) {
		Map<String, RevisionScript> scripts = new LinkedHashMap<>();
		Set<String> givenNames = new HashSet<>();
		RevisionFinder finder = new RevisionFinder(classLoader, new RevisionClasses(classLoader, factory));
		given.keySet().forEach((type) -> givenNames.add(type.getName()));
		for (String location : locations) {
			for (RevisionScript script : finder.find(new Location(location))) {
				if (!givenNames.contains(script.header().source())) {
					add(scripts, script);
				}
			}
		}
		finder.warnOfSkipped();
		given.forEach((type, instance) -> add(scripts, new JavaRevision(headerOf(type), () -> type, instance)));
		return new Contents(scripts, graphOf(scripts, finder.searched()), finder.hasSkipped(), finder.missing());
	}

	/**
	 * Refuse to go on where a configured location is not there.
	 * @throws MissingLocationException if one of them is missing that is not the default
	 */
	public void requireLocations() {
		// in jars all are there
		MissingLocationException missing = (this.archives == null) ? contents().missing() : null;
		if (missing != null) {
			throw missing;
		}
	}

	/**
	 * What tells these revisions apart from others without reading them: that of two
	 * directories is equal only if their files are.
	 * @return the fingerprint, or {@code null} if not all files are revisions in jars
	 */
	public @Nullable String fingerprint() {
		ArchiveFingerprint known = this.archives;
		return (known != null) ? known.value() : null;
	}

	private Contents contents() {
		Contents known = this.contents;
		return (known != null) ? known : readOnce();
	}

	private synchronized Contents readOnce() {
		Contents known = this.contents;
		if (known == null) {
			known = this.reading.get();
			if (known.skipped()) {
				// each start says so
				this.archives = null;
			}
			this.contents = known;
		}
		return known;
	}

	/**
	 * The graph of the revisions.
	 * @return the graph
	 */
	public RevisionGraph graph() {
		return contents().graph();
	}

	/**
	 * A revision by its id.
	 * @param id the full id
	 * @return the revision
	 * @throws IllegalArgumentException if there is none
	 */
	public RevisionScript get(String id) {
		RevisionScript script = contents().scripts().get(id);
		if (script == null) {
			throw new IllegalArgumentException("There is no revision '" + id + "'");
		}
		return script;
	}

	/**
	 * All revisions in the order in which they were loaded.
	 * @return the revisions
	 */
	public Collection<RevisionScript> scripts() {
		return contents().scripts().values();
	}

	private static void add(Map<String, RevisionScript> scripts, RevisionScript script) {
		RevisionHeader header = script.header();
		@Nullable RevisionScript other = scripts.putIfAbsent(header.id(), script);
		if (other != null && !other.header().source().equals(header.source())) {
			throw new DuplicateSourceException(header.id(), other.header().source(), header.source());
		}
	}

	private static RevisionHeader headerOf(Class<? extends Migration> type) {
		MergedAnnotation<Revision> annotation = MergedAnnotations.from(type, SearchStrategy.TYPE_HIERARCHY)
			.get(Revision.class);
		if (!annotation.isPresent()) {
			throw new InvalidRevisionClassException(type.getName(), "it has no annotation @Revision.",
					"Annotate it with @Revision(id = ..., revises = ...).", null);
		}
		return RevisionClasses.header(annotation, type.getName());
	}

	/**
	 * What was read.
	 *
	 * @param scripts the revisions by id
	 * @param graph their graph
	 * @param skipped whether files were left out that are no revisions
	 * @param missing tells of a location that is not there, or {@code null}
	 */
	private record Contents(Map<String, RevisionScript> scripts, RevisionGraph graph, boolean skipped,
			@Nullable MissingLocationException missing) {

	}

}
