package io.sqlbot.migrate.boot.actuate;

import java.time.Instant;
import java.util.List;
import java.util.Map;

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
	 * @param target where an upgrade goes
	 * @param current the revisions in the version table
	 * @param heads the newest revisions of the application
	 * @param pending what an upgrade would run, in that order
	 * @param history the newest entries of the history table, the oldest of them first
	 * @param error why something of this could not be told, or {@code null}
	 */
	public record EngineDescriptor(String target, List<RevisionDescriptor> current, List<RevisionDescriptor> heads,
			List<RevisionDescriptor> pending, List<HistoryDescriptor> history, @Nullable String error) {
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
	 * @param error why it failed, or {@code null}
	 */
	public record HistoryDescriptor(String revision, String message, String direction, String outcome, int segment,
			Instant startedAt, @Nullable Instant appliedAt, long durationMs, String databaseUser, @Nullable String host,
			@Nullable String applicationVersion, @Nullable String error) {
	}

}
