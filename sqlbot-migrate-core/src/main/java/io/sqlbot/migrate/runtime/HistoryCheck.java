package io.sqlbot.migrate.runtime;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import io.sqlbot.migrate.AppliedRevision.Outcome;
import io.sqlbot.migrate.error.AppliedRevisionChangedException;
import io.sqlbot.migrate.error.DatabaseAccessException;
import io.sqlbot.migrate.error.RevisionChange;
import io.sqlbot.migrate.revision.Direction;
import io.sqlbot.migrate.revision.RevisionNode;
import io.sqlbot.migrate.script.Checksum;
import io.sqlbot.migrate.script.RevisionHeader;
import io.sqlbot.migrate.script.RevisionScript;
import io.sqlbot.migrate.script.ScriptDirectory;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

/**
 * Compares what the history says was applied with what the revisions say now. Only what
 * is applied now counts: what was taken back may be edited and deleted at will.
 */
final class HistoryCheck {

	private static final Log logger = LogFactory.getLog(HistoryCheck.class);

	private final Connection connection;

	private final OwnTables tables;

	private final ScriptDirectory directory;

	private final List<RevisionChange> changes = new ArrayList<>();

	private final List<HistoryEntry> accepted = new ArrayList<>();

	private final List<String> editedDowngrades = new ArrayList<>();

	private HistoryCheck(Connection connection, OwnTables tables, ScriptDirectory directory) {
		this.connection = connection;
		this.tables = tables;
		this.directory = directory;
	}

	/**
	 * Refuse to go on where something was changed. What a header accepts is noted in the
	 * history, so that it is what later changes are compared with.
	 * @param connection the connection
	 * @param preflight names the own tables
	 * @param directory the revisions
	 * @param rows the version rows, all of them known
	 * @param journal writes to the history
	 * @throws AppliedRevisionChangedException if something was changed
	 */
	static void verify(Connection connection, Preflight preflight, ScriptDirectory directory, Collection<String> rows,
			Journal journal) {
		HistoryCheck check = new HistoryCheck(connection, preflight.tables(), directory);
		check.compare(rows);
		if (!check.changes.isEmpty()) {
			throw new AppliedRevisionChangedException(check.changes);
		}
		if (!check.editedDowngrades.isEmpty()) {
			logger.info("The downgrade was edited since the upgrade was applied, which is fine, of: "
					+ String.join(", ", check.editedDowngrades));
		}
		check.record(journal);
	}

	/**
	 * Find all that was changed.
	 * @param connection the connection
	 * @param tables the own tables
	 * @param directory the revisions
	 * @param rows the version rows, perhaps unknown ones among them
	 * @return the changes in the order in which the revisions were applied
	 */
	static List<RevisionChange> find(Connection connection, OwnTables tables, ScriptDirectory directory,
			Collection<String> rows) {
		HistoryCheck check = new HistoryCheck(connection, tables, directory);
		check.compare(rows);
		return List.copyOf(check.changes);
	}

	private void compare(Collection<String> rows) {
		List<String> known = rows.stream().filter((row) -> this.directory.graph().find(row).isPresent()).toList();
		Set<String> applied = this.directory.graph()
			.applied(known)
			.stream()
			.map(RevisionNode::id)
			.collect(Collectors.toCollection(HashSet::new));
		for (RecordedRevision recorded : RecordedRevision.read(this.connection, this.tables)) {
			if (applied.contains(recorded.revision())) {
				compare(recorded, this.directory.get(recorded.revision()));
			}
			else if (this.directory.graph().find(recorded.revision()).isEmpty()
					&& (recorded.mustExist() || rows.contains(recorded.revision()))) {
				compareDeleted(recorded);
			}
		}
	}

	private void compare(RecordedRevision recorded, RevisionScript script) {
		Checksum before = Checksum.parse(recorded.checksum());
		if (before == null || script.header().acceptsEveryEdit()) {
			return;
		}
		String now = script.checksum();
		if (Checksum.differ(Direction.UPGRADE, before.toString(), now)) {
			if (script.header().acceptsEdit(before)) {
				accept(recorded.revision(), "edited, accepted by its header", now, script.text());
			}
			else {
				this.changes.add(change(recorded, script.header(), before.upgradeText(), difference(recorded, script)));
			}
		}
		else if (Checksum.differ(Direction.DOWNGRADE, before.toString(), now)) {
			this.editedDowngrades.add(recorded.revision());
		}
	}

	private void compareDeleted(RecordedRevision recorded) {
		Optional<String> acceptedBy = this.directory.scripts()
			.stream()
			.map(RevisionScript::header)
			.filter((header) -> header.accepts().contains(recorded.revision()))
			.map(RevisionHeader::id)
			.findFirst();
		if (acceptedBy.isPresent()) {
			accept(recorded.revision(), "deleted, accepted by the header of " + acceptedBy.get(), null, null);
			return;
		}
		String text = recorded.text(this.connection, this.tables);
		this.changes
			.add(change(recorded, null, recorded.revision(), (text != null) ? LineDifference.shorten(text) : null));
	}

	private @Nullable String difference(RecordedRevision recorded, RevisionScript script) {
		String now = script.text();
		if (now == null) {
			return null;
		}
		String before = recorded.text(this.connection, this.tables);
		return (before != null) ? LineDifference.of(before, now, script.header().source()) : null;
	}

	private static RevisionChange change(RecordedRevision recorded, @Nullable RevisionHeader header, String accepts,
			@Nullable String text) {
		return new RevisionChange(recorded.revision(), recorded.description(), recorded.applied(),
				recorded.applicationVersion(), (header != null) ? header.source() : null, accepts, text);
	}

	private void accept(String revision, String description, @Nullable String checksum, @Nullable String text) {
		this.accepted.add(new HistoryEntry(revision, Direction.UPGRADE, 1, Outcome.ACCEPTED, Duration.ZERO, description,
				checksum, null, (text != null) ? Compression.gzip(text) : null));
	}

	private void record(Journal journal) {
		try {
			for (HistoryEntry entry : this.accepted) {
				this.connection.setAutoCommit(false);
				journal.record(entry);
				logger.info("Noted in the history: revision '" + entry.revision() + "' was " + entry.description());
			}
		}
		catch (SQLException ex) {
			throw new DatabaseAccessException("The history table " + this.tables.history() + " could not be written",
					ex);
		}
	}

}
