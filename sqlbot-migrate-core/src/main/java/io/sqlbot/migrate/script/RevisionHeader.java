package io.sqlbot.migrate.script;

import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;
import java.util.List;

import io.sqlbot.migrate.RevisionFormat;
import io.sqlbot.migrate.RevisionInfo;
import io.sqlbot.migrate.error.MalformedRevisionException;
import io.sqlbot.migrate.revision.RevisionNode;
import org.jspecify.annotations.Nullable;

/**
 * What a revision says about itself, in its annotation or its header comments.
 *
 * @param id the id
 * @param revises the parents' ids
 * @param dependsOn ids or labels that must be applied first
 * @param branchLabels names of the branch that begins here
 * @param message what it does; may be empty
 * @param created when it was written, in ISO 8601, or {@code null}
 * @param sensitive whether its SQL must stay out of errors and history
 * @param accepts what the history may hold although it is not so any more: checksums that
 * this revision had, ids of revisions that were deleted, or {@code *} for every edit of
 * this one
 * @param timeouts the timeouts of its segments
 * @param source the file or class
 */
public record RevisionHeader(String id, List<String> revises, List<String> dependsOn, List<String> branchLabels,
		String message, @Nullable String created, boolean sensitive, List<String> accepts, SegmentTimeouts timeouts,
		String source) {

	private static final String ANY = "*";

	private static final String SQL = ".sql";

	public RevisionHeader {
		revises = List.copyOf(revises);
		dependsOn = List.copyOf(dependsOn);
		branchLabels = List.copyOf(branchLabels);
		accepts = List.copyOf(accepts);
		accepts.forEach((value) -> requireAcceptable(value, source));
		if (id.isBlank()) {
			throw new MalformedRevisionException(source, "its id is empty.", "Give it an id that no other has.");
		}
		if (created != null) {
			requireDate(created, source);
		}
	}

	/**
	 * The same facts for the graph.
	 * @return the node
	 */
	public RevisionNode node() {
		return new RevisionNode(this.id, this.revises, this.dependsOn, this.branchLabels);
	}

	/**
	 * The same facts for callers.
	 * @return the information
	 */
	public RevisionInfo info() {
		return new RevisionInfo(this.id, this.revises, this.dependsOn, this.branchLabels, this.message, this.created,
				this.source);
	}

	/**
	 * Whether an edit of this revision is never a reason to stop.
	 * @return {@code true} if it accepts {@code *}
	 */
	public boolean acceptsEveryEdit() {
		return this.accepts.contains(ANY);
	}

	/**
	 * Whether the history may hold a checksum that the revision does not have any more.
	 * @param checksum the checksum in the history
	 * @return {@code true} if its upgrade is accepted
	 */
	public boolean acceptsEdit(Checksum checksum) {
		return this.accepts.stream().map(Checksum::parse).anyMatch(checksum::hasUpgradeOf);
	}

	// the source with slashes; for a class without an ending
	String sourcePath() {
		return this.source.endsWith(SQL) ? this.source : this.source.replace('.', '/');
	}

	/**
	 * What it was written in.
	 * @return the format
	 */
	public RevisionFormat format() {
		return this.source.endsWith(SQL) ? RevisionFormat.SQL : RevisionFormat.JAVA;
	}

	private static void requireAcceptable(String value, String source) {
		if (value.indexOf(':') >= 0 && !Checksum.isWellFormed(value)) {
			throw new MalformedRevisionException(source, "'" + value + "' is not a checksum.",
					"Write 'accepts' with the checksum as the error showed it, or with the id of a revision that was deleted.");
		}
	}

	private static void requireDate(String created, String source) {
		try {
			boolean withTime = created.indexOf('T') >= 0;
			(withTime ? DateTimeFormatter.ISO_DATE_TIME : DateTimeFormatter.ISO_DATE).parse(created);
		}
		catch (DateTimeException ex) {
			throw new MalformedRevisionException(source, "'" + created + "' is not a date.",
					"Write 'created' as in 2026-11-22 or 2026-11-22T10:15:00Z.");
		}
	}

}
