package io.sqlbot.migrate.runtime;

import java.util.HashMap;
import java.util.Map;

import io.sqlbot.migrate.AppliedRevision.Outcome;

/**
 * What a run knows of the revisions that an earlier run did not complete, as of the
 * newest row that the history had then. As long as that row is the newest one, it still
 * holds, so that the next segment asks for nothing but the row's id. Whoever writes what
 * counts here holds the lock, so no such row appears with a smaller id later on. Not
 * thread-safe.
 */
final class KnownProgress {

	private static final long NOTHING = -1;

	private final Map<String, Progress> unfinished = new HashMap<>();

	private long newest = NOTHING;

	/**
	 * Whether anything is known at all.
	 * @return {@code false} at the beginning of a run, and after a rollback
	 */
	boolean isKnown() {
		return this.newest != NOTHING;
	}

	/**
	 * The newest row that is known.
	 * @return its id, or zero for a history without rows
	 */
	long newest() {
		return this.newest;
	}

	boolean isAsOf(long row) {
		return this.newest == row;
	}

	void set(long row, Map<String, Progress> found) {
		this.unfinished.clear();
		this.unfinished.putAll(found);
		this.newest = row;
	}

	/**
	 * Note that this run added a row, under the lock.
	 * @param row its id
	 * @param entry what it says
	 */
	void added(long row, HistoryEntry entry) {
		if (entry.outcome() == Outcome.PARTIAL) {
			this.unfinished.put(entry.revision(), new Progress(entry.segment(), entry.checksum()));
		}
		else {
			this.unfinished.remove(entry.revision());
		}
		this.newest = row;
	}

	void forget() {
		this.newest = NOTHING;
	}

	Progress of(String revision) {
		return this.unfinished.getOrDefault(revision, Progress.NONE);
	}

}
