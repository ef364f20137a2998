package io.sqlbot.migrate.boot.actuate.endpoint;

import java.nio.charset.StandardCharsets;
import java.util.List;

import io.sqlbot.migrate.RevisionInfo;
import io.sqlbot.migrate.boot.actuate.state.TrackedDatabase;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.boot.actuate.endpoint.web.annotation.EndpointWebExtension;
import org.springframework.util.MimeType;
import org.springframework.util.MimeTypeUtils;

/**
 * Answers over the web: JSON for programs, and a page for browsers.
 */
@EndpointWebExtension(endpoint = MigrationsEndpoint.class)
public class MigrationsWebExtension {

	private static final MimeType HTML = new MimeType(MimeTypeUtils.TEXT_HTML, StandardCharsets.UTF_8);

	private static final int MOST_HISTORY = 100_000;

	private final MigrationsEndpoint endpoint;

	/**
	 * Create the extension.
	 * @param endpoint the endpoint
	 */
	public MigrationsWebExtension(MigrationsEndpoint endpoint) {
		this.endpoint = endpoint;
	}

	/**
	 * Look at all databases.
	 * @param format page or JSON
	 * @param history how many entries of the history at most, by default 100
	 * @param graph whether to tell all revisions and how they hang together
	 * @return the page, or where they stand
	 */
	@ReadOperation(producesFrom = AnswerFormat.class)
	public WebEndpointResponse<Object> migrations(AnswerFormat format, @Nullable Integer history,
			@Nullable Boolean graph) {
		if (format == AnswerFormat.HTML) {
			return new WebEndpointResponse<>(MigrationsPage.html(), HTML);
		}
		int limit = (history != null) ? Math.min(Math.max(history, 0), MOST_HISTORY) : MigrationsEndpoint.HISTORY_LIMIT;
		return new WebEndpointResponse<>(this.endpoint.describe(limit, Boolean.TRUE.equals(graph)), format);
	}

	/**
	 * Look at a revision.
	 * @param revision its full id
	 * @param engine the name of the engine's bean, needed only where several have it
	 * @param context the id of the engine's context, needed only where several have an
	 * engine of that name
	 * @return the revision
	 */
	@ReadOperation
	public WebEndpointResponse<Object> revision(@Selector String revision, @Nullable String engine,
			@Nullable String context) {
		List<TrackedDatabase> owners = this.endpoint.databases(engine, context)
			.stream()
			.filter((it) -> it.engine().revisions().find(revision).isPresent())
			.toList();
		if (owners.isEmpty()) {
			return new WebEndpointResponse<>(
					new Refusal(
							"There is no revision '" + revision + "'"
									+ ((engine != null) ? " in the engine '" + engine + "'" : ""),
							"Ask with the full id."),
					WebEndpointResponse.STATUS_NOT_FOUND);
		}
		if (owners.size() > 1) {
			DatabaseChoice choice = new DatabaseChoice(owners);
			return new WebEndpointResponse<>(
					new Refusal("Several engines have a revision '" + revision + "': " + choice.names(),
							"Add one of them: " + choice.query()),
					WebEndpointResponse.STATUS_BAD_REQUEST);
		}
		TrackedDatabase owner = owners.get(0);
		RevisionInfo found = owner.engine().revisions().find(revision).orElseThrow();
		return new WebEndpointResponse<>(RevisionAnswer.of(owner, found));
	}

	MigrationsEndpoint endpoint() {
		return this.endpoint;
	}

}
