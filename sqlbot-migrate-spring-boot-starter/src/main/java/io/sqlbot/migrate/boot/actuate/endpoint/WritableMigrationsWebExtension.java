package io.sqlbot.migrate.boot.actuate.endpoint;

import java.security.Principal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import io.sqlbot.migrate.boot.actuate.state.TrackedDatabase;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.actuate.endpoint.SecurityContext;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.boot.actuate.endpoint.web.annotation.EndpointWebExtension;

/**
 * Takes commands over the web, in addition to what {@link MigrationsWebExtension}
 * answers.
 */
@EndpointWebExtension(endpoint = MigrationsEndpoint.class)
public class WritableMigrationsWebExtension extends MigrationsWebExtension {

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private final CommandDesk desk;

	/**
	 * Create the extension.
	 * @param endpoint the endpoint
	 */
	public WritableMigrationsWebExtension(MigrationsEndpoint endpoint) {
		this(endpoint, PATIENCE);
	}

	WritableMigrationsWebExtension(MigrationsEndpoint endpoint, Duration patience) {
		super(endpoint);
		this.desk = new CommandDesk(patience);
	}

	/**
	 * Run a command.
	 * @param command {@code upgrade}, {@code downgrade} or {@code stamp}
	 * @param target the target; for an upgrade by default the one of the configuration,
	 * for a stamp several with commas between them
	 * @param engine the name of the engine's bean, needed only where there are several
	 * @param context the id of the engine's context, needed only where several have an
	 * engine of that name
	 * @param security who asks
	 * @return what became of it: 200 if it was done, 202 if it still runs after ten
	 * seconds, 400 if it can't be understood, 409 if another run is under way, 500 if it
	 * failed
	 */
	@WriteOperation
	public WebEndpointResponse<Object> run(@Selector String command, @Nullable String target, @Nullable String engine,
			@Nullable String context, SecurityContext security) {
		Optional<Command> known = Command.of(command);
		if (known.isEmpty()) {
			return CommandDesk.refuse("There is no command '" + command + "'",
					"POST to upgrade, downgrade or stamp beneath the endpoint.", WebEndpointResponse.STATUS_NOT_FOUND);
		}
		List<TrackedDatabase> databases = endpoint().databases(engine, context);
		if (databases.size() != 1) {
			DatabaseChoice choice = new DatabaseChoice(endpoint().databases(null, null));
			return CommandDesk.refuse(
					databases.isEmpty() ? "There is no engine '" + engine + "'"
							: "It is not clear which database is meant",
					"Give one as " + choice.parameters() + ": " + choice.names() + ".",
					WebEndpointResponse.STATUS_BAD_REQUEST);
		}
		TrackedDatabase database = databases.get(0);
		String goal = (target == null && known.get() == Command.UPGRADE) ? database.database().target() : target;
		if (goal == null || goal.isBlank()) {
			return CommandDesk.refuse("A " + command + " needs a target",
					"Send it as JSON, such as {\"target\": \"-1\"} for a downgrade by one revision.",
					WebEndpointResponse.STATUS_BAD_REQUEST);
		}
		Principal principal = security.getPrincipal();
		return this.desk.run(database, known.get(), goal, (principal != null) ? principal.getName() : "Somebody");
	}

}
