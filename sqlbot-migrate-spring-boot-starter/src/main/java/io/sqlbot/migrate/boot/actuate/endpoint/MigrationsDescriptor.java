package io.sqlbot.migrate.boot.actuate.endpoint;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.sqlbot.migrate.boot.actuate.state.RunDescriptor;
import io.sqlbot.migrate.boot.actuate.state.SessionDescriptor;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.actuate.endpoint.OperationResponseBody;

/**
 * What {@link MigrationsEndpoint} answers.
 *
 * @param contexts each application context by its id
 */
public record MigrationsDescriptor(Map<String, ContextDescriptor> contexts) implements OperationResponseBody {

	/**
	 * An application context.
	 *
	 * @param beans each engine by the name of its bean
	 * @param parentId the parent's id, or {@code null} without one
	 */
	public record ContextDescriptor(Map<String, EngineDescriptor> beans, @Nullable String parentId) {
	}

	/**
	 * An engine and its database.
	 *
	 * @param state {@code current}, {@code behind}, {@code running}, {@code failed},
	 * {@code ahead} or {@code unknown}
	 * @param target where an upgrade goes
	 * @param current the revisions in the version table
	 * @param heads the newest revisions of the application
	 * @param pending what an upgrade would run, in that order
	 * @param unfinished the revisions that stopped on their way, or are on their way
	 * @param history the newest entries of the history table, the oldest of them first
	 * @param run what this application is doing to the database, or {@code null}
	 * @param lockHolder the session that is migrating the database, or {@code null}
	 * @param lastUpgradeAt when the last upgrade of a revision ended, or {@code null}
	 * @param error why something of this could not be told, or {@code null}
	 * @param failure why the last run of this application failed, or {@code null}
	 * @param graph all revisions of the application as a picture, or {@code null} if it
	 * was not asked for
	 */
	public record EngineDescriptor(String state, String target, List<RevisionDescriptor> current,
			List<RevisionDescriptor> heads, List<RevisionDescriptor> pending, List<UnfinishedDescriptor> unfinished,
			List<HistoryDescriptor> history, @Nullable RunDescriptor run, @Nullable SessionDescriptor lockHolder,
			@Nullable Instant lastUpgradeAt, @Nullable String error, @Nullable String failure,
			@Nullable GraphDescriptor graph) {
	}

	/**
	 * A revision.
	 *
	 * @param revision the id
	 * @param message what it does, or {@code null} if the application does not have it
	 * @param source its file or class, or {@code null} if the application does not have
	 * it
	 */
	public record RevisionDescriptor(String revision, @Nullable String message, @Nullable String source) {
	}

	/**
	 * A segment of a revision that ran; most revisions are one segment.
	 *
	 * @param revision the revision's id
	 * @param message what the revision does
	 * @param direction {@code upgrade}, {@code downgrade} or {@code stamp}
	 * @param outcome {@code succeeded}, {@code partial}, {@code failed}, {@code intent}
	 * or {@code accepted}
	 * @param segment which segment of the revision, from 1
	 * @param startedAt when it began
	 * @param appliedAt when it was done, or {@code null} if it failed
	 * @param durationMs how long it took, in milliseconds
	 * @param databaseUser the role that ran it
	 * @param host the host that ran it, or {@code null} if unknown
	 * @param applicationVersion the application's version, or {@code null} if unknown
	 * @param checksum the checksum of what ran, or {@code null} if it has none
	 * @param error why it failed, or {@code null}
	 */
	public record HistoryDescriptor(String revision, String message, String direction, String outcome, int segment,
			Instant startedAt, @Nullable Instant appliedAt, long durationMs, String databaseUser, @Nullable String host,
			@Nullable String applicationVersion, @Nullable String checksum, @Nullable String error) {
	}

	/**
	 * A revision that stopped on its way, or is on its way.
	 *
	 * @param revision the revision's id
	 * @param direction {@code upgrade} or {@code downgrade}
	 * @param committed how many of its segments are committed
	 * @param segment the segment that it stopped in, from 1
	 * @param statement the statement outside of a transaction that was begun in that
	 * segment, or {@code null}
	 * @param since when it stopped
	 * @param error why it failed, or {@code null} if it broke off
	 */
	public record UnfinishedDescriptor(String revision, String direction, int committed, int segment,
			@Nullable String statement, Instant since, @Nullable String error) {
	}

	/**
	 * All revisions of the application, as they are drawn: a row each, in lanes.
	 *
	 * @param lanes how many lanes there are
	 * @param revisions the revisions, newest first
	 */
	public record GraphDescriptor(int lanes, List<NodeDescriptor> revisions) {
	}

	/**
	 * A revision in the picture.
	 *
	 * @param revision the id
	 * @param message what it does
	 * @param source its file or class
	 * @param created when it was written, or {@code null}
	 * @param revises the ids of its parents
	 * @param dependsOn the ids that it depends on
	 * @param labels the labels that begin here
	 * @param lane the lane of its node, from 0
	 * @param edges the lines from this row to the next: the lane here, the lane there,
	 * and 1 for a dependency, else 0
	 */
	public record NodeDescriptor(String revision, String message, String source, @Nullable String created,
			List<String> revises, List<String> dependsOn, List<String> labels, int lane, List<int[]> edges) {
	}

}
