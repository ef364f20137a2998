package io.sqlbot.migrate.script;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.sqlbot.migrate.InitialSetup;
import io.sqlbot.migrate.NewRevision;
import io.sqlbot.migrate.RevisionFormat;
import io.sqlbot.migrate.WriterSettings;
import io.sqlbot.migrate.WrittenRevision;
import io.sqlbot.migrate.error.IllegalRevisionNameException;
import io.sqlbot.migrate.error.MissingSourceTreeException;
import io.sqlbot.migrate.error.RevisionsExistException;
import io.sqlbot.migrate.revision.RevisionGraph;

/**
 * Writes new revisions into the source tree of the application. It needs no database.
 * What the source tree holds counts, also where the running application was built before
 * it was written. Nothing is written unless the graph with the new revision is valid, and
 * no file is ever replaced. Thread-safe.
 */
public final class RevisionWriter {

	// the width of the version table's column
	private static final int LONGEST_NAME = 255;

	private final ScriptDirectory directory;

	private final List<Location> locations;

	private final WriterSettings settings;

	private final SourceTree tree;

	/**
	 * Create a writer.
	 * @param directory the revisions of the running application
	 * @param locations where revisions are found, see
	 * {@link io.sqlbot.migrate.MigrationSettings#locations()}
	 * @param settings where and how to write
	 */
	public RevisionWriter(ScriptDirectory directory, List<String> locations, WriterSettings settings) {
		this.directory = directory;
		this.locations = locations.stream().map(Location::new).toList();
		this.settings = settings;
		this.tree = new SourceTree(settings.sourceDirectory());
	}

	/**
	 * Write a revision.
	 * @param request what is asked of it
	 * @return what was written
	 * @throws io.sqlbot.migrate.error.MigrationException if it can't be written as asked,
	 * or would not fit into the graph; nothing was written then
	 */
	public synchronized WrittenRevision write(NewRevision request) {
		return write(request, this.locations, headers(this.locations));
	}

	/**
	 * Make sure that a revision could be written as asked, before its body is known.
	 * @param request what is asked of it
	 * @throws io.sqlbot.migrate.error.MigrationException if it could not; nothing is
	 * written in any case
	 */
	public synchronized void verify(NewRevision request) {
		draft(request, this.locations, headers(this.locations));
	}

	/**
	 * Write the first revision of an application, with the folder for it. Files that
	 * exist are left alone.
	 * @param request what is asked of it; its location may be one that is not configured
	 * yet
	 * @return what was made, and what is left to do
	 * @throws RevisionsExistException if there are revisions
	 * @throws io.sqlbot.migrate.error.MigrationException if it can't be written as asked
	 */
	public synchronized InitialSetup init(NewRevision request) {
		List<Location> candidates = new ArrayList<>(this.locations);
		Map<String, String> properties = new LinkedHashMap<>();
		String wanted = request.location();
		if (wanted != null && candidates.stream().noneMatch((location) -> location.isNamed(wanted))) {
			Location location = new Location(wanted);
			candidates.add(location);
			properties.put("migrate.locations", location.text());
		}
		List<RevisionHeader> known = headers(candidates);
		if (!known.isEmpty()) {
			throw new RevisionsExistException(known.size(), known.get(0).source());
		}
		return new InitialSetup(write(request, candidates, known), properties);
	}

	private List<RevisionHeader> headers(List<Location> candidates) {
		return new SourceHeaders(this.tree, candidates)
			.with(this.directory.scripts().stream().map(RevisionScript::header).toList());
	}

	private WrittenRevision write(NewRevision request, List<Location> candidates, List<RevisionHeader> known) {
		Draft draft = draft(request, candidates, known);
		String text = new RevisionText(draft.header(), request.body().apply(draft.format())).in(draft.template());
		NewFile.write(draft.file(), text);
		return new WrittenRevision(draft.header().info(), draft.format(), draft.file());
	}

	private Draft draft(NewRevision request, List<Location> candidates, List<RevisionHeader> known) {
		ParentChoice choice = new ParentChoice(RevisionGraph.of(known.stream().map(RevisionHeader::node).toList()));
		List<String> parents = choice.parents(request);
		List<RevisionHeader> parentHeaders = known.stream().filter((header) -> parents.contains(header.id())).toList();
		RevisionPlace place = RevisionPlace.of(request, parentHeaders, candidates);
		Path folder = folder(place, known);
		String id = (request.id() != null) ? request.id() : FreshId.apartFrom(names(known));
		RevisionName name = RevisionName.of(number(place, parentHeaders, known), message(request, parents), id);
		RevisionHeader header = new RevisionHeader(id, parents, choice.dependencies(request.dependsOn(), labels(known)),
				request.branchLabels(), message(request, parents), created(), false, List.of(), SegmentTimeouts.NONE,
				source(place, name));
		verify(header, known);
		return new Draft(header, place.format(), template(place, candidates),
				folder.resolve(name.fileName(place.format())));
	}

	private Path folder(RevisionPlace place, List<RevisionHeader> known) {
		Location location = place.location();
		Path folder = this.tree.folder(location, place.format());
		if (location.isOnClassPath() && known.stream().anyMatch(location::holds)
				&& this.tree.folders(location).isEmpty()) {
			throw new MissingSourceTreeException(location.text(), folder,
					"the application has revisions of this location, so they come from elsewhere.");
		}
		return folder.resolve(place.subfolder());
	}

	private String number(RevisionPlace place, List<RevisionHeader> parents, List<RevisionHeader> known) {
		FreeNumber number = new FreeNumber();
		this.tree.folders(place.location()).forEach((folder) -> number.takeFiles(folder.resolve(place.subfolder())));
		known.stream().filter(place::holds).map(RevisionPlace::nameOf).forEach(number::take);
		return number.after(parents.stream().filter(place::holds).map(RevisionPlace::nameOf).toList());
	}

	private RevisionTemplate template(RevisionPlace place, List<Location> candidates) {
		Path configured = this.settings.templateDirectory();
		Path directory = (configured != null) ? configured
				: this.tree.folder(candidates.get(0), RevisionFormat.SQL).resolve("templates");
		return RevisionTemplate.find(directory, place.format());
	}

	private String created() {
		return Instant.now(this.settings.clock()).truncatedTo(ChronoUnit.SECONDS).toString();
	}

	private static void verify(RevisionHeader header, List<RevisionHeader> known) {
		List<RevisionHeader> all = new ArrayList<>(known);
		all.add(header);
		RevisionGraph.of(all.stream().map(RevisionHeader::node).toList());
		requireWritable("revision id", header.id(), header);
		header.branchLabels().forEach((label) -> requireWritable("branch label", label, header));
	}

	private static void requireWritable(String kind, String name, RevisionHeader header) {
		if (name.indexOf(',') >= 0) {
			throw new IllegalRevisionNameException(kind, name, header.id(),
					"a comma separates names in the header of an SQL file");
		}
		if (name.length() > LONGEST_NAME) {
			throw new IllegalRevisionNameException(kind, name, header.id(),
					"it has more than " + LONGEST_NAME + " characters, which the version table has no room for");
		}
	}

	private static String source(RevisionPlace place, RevisionName name) {
		return (place.format() == RevisionFormat.JAVA) ? place.packageName() + "." + name.text(RevisionFormat.JAVA)
				: place.folder() + "/" + name.fileName(RevisionFormat.SQL);
	}

	// on one line, as the header of an SQL file has it
	private static String message(NewRevision request, List<String> parents) {
		String message = request.message().replaceAll("[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}\\s]+", " ").strip();
		return (request.isMerge() && message.isEmpty()) ? "merge " + String.join(", ", parents) : message;
	}

	private static Set<String> names(List<RevisionHeader> known) {
		Set<String> names = labels(known);
		known.forEach((header) -> names.add(header.id()));
		return names;
	}

	private static Set<String> labels(List<RevisionHeader> known) {
		Set<String> labels = new HashSet<>();
		known.forEach((header) -> labels.addAll(header.branchLabels()));
		return labels;
	}

	/**
	 * A revision without its body.
	 *
	 * @param header what is said of it
	 * @param format what it is written in
	 * @param template what it is written into
	 * @param file where it goes
	 */
	private record Draft(RevisionHeader header, RevisionFormat format, RevisionTemplate template, Path file) {
	}

}
