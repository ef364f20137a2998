package io.sqlbot.migrate.boot.actuate;

import java.util.LinkedHashMap;
import java.util.Map;

import io.sqlbot.migrate.boot.actuate.MigrationsDescriptor.ContextDescriptor;
import io.sqlbot.migrate.boot.actuate.MigrationsDescriptor.EngineDescriptor;
import io.sqlbot.migrate.engine.MigrationEngine;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.actuate.endpoint.Access;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.context.ApplicationContext;

/**
 * Shows where the database of each {@link MigrationEngine} stands, in the application's
 * context and its parents. Only reads: at most two queries for each engine.
 */
@Endpoint(id = "migrations", defaultAccess = Access.READ_ONLY)
public class MigrationsEndpoint {

	private final ApplicationContext context;

	private final String target;

	/**
	 * Create the endpoint.
	 * @param context the application's context
	 * @param target the target that tells what is pending
	 */
	public MigrationsEndpoint(ApplicationContext context, String target) {
		this.context = context;
		this.target = target;
	}

	/**
	 * Look at all databases.
	 * @return where they stand
	 */
	@ReadOperation
	public MigrationsDescriptor migrations() {
		Map<String, ContextDescriptor> contexts = new LinkedHashMap<>();
		for (@Nullable
		ApplicationContext at = this.context; at != null; at = at.getParent()) {
			contexts.put(idOf(at), describe(at));
		}
		return new MigrationsDescriptor(contexts);
	}

	private ContextDescriptor describe(ApplicationContext context) {
		Map<String, EngineDescriptor> beans = new LinkedHashMap<>();
		context.getBeansOfType(MigrationEngine.class)
			.forEach((name, engine) -> beans.put(name, new DatabaseView(engine, this.target).describe()));
		ApplicationContext parent = context.getParent();
		return new ContextDescriptor(beans, (parent != null) ? idOf(parent) : null);
	}

	private static String idOf(ApplicationContext context) {
		String id = context.getId();
		return (id != null) ? id : context.getDisplayName();
	}

}
