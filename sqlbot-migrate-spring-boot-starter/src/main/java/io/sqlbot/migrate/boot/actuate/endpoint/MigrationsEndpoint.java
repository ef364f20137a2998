package io.sqlbot.migrate.boot.actuate.endpoint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.sqlbot.migrate.RevisionInfo;
import io.sqlbot.migrate.boot.actuate.endpoint.MigrationsDescriptor.ContextDescriptor;
import io.sqlbot.migrate.boot.actuate.endpoint.MigrationsDescriptor.EngineDescriptor;
import io.sqlbot.migrate.boot.actuate.state.TrackedDatabase;
import io.sqlbot.migrate.engine.MigrationEngine;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.actuate.endpoint.Access;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.context.ApplicationContext;

/**
 * Shows where the database of each {@link MigrationEngine} stands, in the application's
 * context and its parents. Only reads: one query for each engine, which waits for nothing
 * and creates nothing. Over the web {@link MigrationsWebExtension} answers instead.
 */
@Endpoint(id = "migrations", defaultAccess = Access.READ_ONLY)
public class MigrationsEndpoint {

	static final int HISTORY_LIMIT = 100;

	private final ApplicationContext context;

	/**
	 * Create the endpoint.
	 * @param context the application's context
	 */
	public MigrationsEndpoint(ApplicationContext context) {
		this.context = context;
	}

	/**
	 * Look at all databases.
	 * @return where they stand
	 */
	@ReadOperation(producesFrom = AnswerFormat.class)
	public MigrationsDescriptor migrations() {
		return describe(HISTORY_LIMIT, false);
	}

	/**
	 * Look at a revision.
	 * @param revision its full id
	 * @param engine the name of the engine's bean, needed only where several have it
	 * @param context the id of the engine's context, needed only where several have an
	 * engine of that name
	 * @return the revision, or {@code null} if no engine has it
	 */
	@ReadOperation
	public @Nullable RevisionAnswer revision(@Selector String revision, @Nullable String engine,
			@Nullable String context) {
		for (TrackedDatabase database : databases(engine, context)) {
			Optional<RevisionInfo> found = database.engine().revisions().find(revision);
			if (found.isPresent()) {
				return RevisionAnswer.of(database, found.get());
			}
		}
		return null;
	}

	MigrationsDescriptor describe(int historyLimit, boolean withGraph) {
		Map<String, ContextDescriptor> contexts = new LinkedHashMap<>();
		for (ApplicationContext at : contexts()) {
			Map<String, EngineDescriptor> beans = new LinkedHashMap<>();
			TrackedDatabase.in(at)
				.forEach((it) -> beans.put(it.name(), new EngineView(it).describe(historyLimit, withGraph)));
			ApplicationContext parent = at.getParent();
			contexts.put(TrackedDatabase.idOf(at),
					new ContextDescriptor(beans, (parent != null) ? TrackedDatabase.idOf(parent) : null));
		}
		return new MigrationsDescriptor(contexts);
	}

	/**
	 * The databases of all contexts.
	 * @param engine the name of an engine's bean, or {@code null} for all
	 * @param context the id of a context, or {@code null} for all
	 * @return the databases
	 */
	List<TrackedDatabase> databases(@Nullable String engine, @Nullable String context) {
		return contexts().stream()
			.flatMap((at) -> TrackedDatabase.in(at).stream())
			.filter((it) -> engine == null || it.name().equals(engine))
			.filter((it) -> context == null || it.context().equals(context))
			.toList();
	}

	private List<ApplicationContext> contexts() {
		List<ApplicationContext> contexts = new ArrayList<>();
		for (@Nullable
		ApplicationContext at = this.context; at != null; at = at.getParent()) {
			contexts.add(at);
		}
		return contexts;
	}

}
