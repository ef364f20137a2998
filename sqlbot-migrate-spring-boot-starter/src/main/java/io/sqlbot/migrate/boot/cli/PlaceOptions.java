package io.sqlbot.migrate.boot.cli;

import java.util.ArrayList;
import java.util.List;

import io.sqlbot.migrate.NewRevision;
import io.sqlbot.migrate.RevisionFormat;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * The options of commands that write a revision behind others: its names, and its place.
 */
final class PlaceOptions {

	@Option(names = "--rev-id", paramLabel = "ID", description = "Its id (default: a fresh one).")
	private @Nullable String id;

	@Option(names = "--splice", description = "Let it follow a revision that another one follows already.")
	private boolean splice;

	@Option(names = "--branch-label", paramLabel = "LABEL",
			description = "A name for the branch that begins with it. May be repeated.")
	private List<String> branchLabels = new ArrayList<>();

	@Option(names = "--location", paramLabel = "LOCATION",
			description = "One of migrate.locations (default: that of its parent).")
	private @Nullable String location;

	@Option(names = "--format", paramLabel = "FORMAT", description = "java or sql (default: that of its parent).")
	private @Nullable RevisionFormat format;

	NewRevision addTo(NewRevision request) {
		return request.withId(this.id)
			.withSplice(this.splice)
			.withBranchLabels(this.branchLabels)
			.withLocation(this.location)
			.withFormat(this.format);
	}

}
