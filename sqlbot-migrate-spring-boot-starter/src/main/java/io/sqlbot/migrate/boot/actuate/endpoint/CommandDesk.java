package io.sqlbot.migrate.boot.actuate.endpoint;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import io.sqlbot.migrate.DatabaseLook;
import io.sqlbot.migrate.OtherSession;
import io.sqlbot.migrate.boot.actuate.state.TrackedDatabase;
import io.sqlbot.migrate.error.LockNotObtainedException;
import io.sqlbot.migrate.error.MigrationException;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;

/**
 * Runs what was asked for, one command at a time for each engine, on a thread of its own:
 * a request that is given up does not stop it. Thread-safe.
 */
final class CommandDesk {

	static final int STATUS_ACCEPTED = 202;

	static final int STATUS_CONFLICT = 409;

	private static final Log logger = LogFactory.getLog(CommandDesk.class);

	private final Set<Object> busy = ConcurrentHashMap.newKeySet();

	private final Duration patience;

	/**
	 * Create a desk.
	 * @param patience how long an answer waits for the command's end
	 */
	CommandDesk(Duration patience) {
		this.patience = patience;
	}

	WebEndpointResponse<Object> run(TrackedDatabase database, Command command, String target, String who) {
		if (!this.busy.add(database.engine())) {
			return occupied(database, null);
		}
		boolean begun = false;
		try {
			DatabaseLook look = database.engine().look(0);
			if (look.lockHolder() != null || database.tracker().isActive()) {
				return occupied(database, look.lockHolder());
			}
			command.verify(database.engine(), target, look.rows());
			logger.info(
					"%s asked the endpoint for '%s %s' on %s".formatted(who, command.word(), target, database.name()));
			CompletableFuture<WebEndpointResponse<Object>> end = begin(database, command, target);
			begun = true;
			return await(end, database, command, target);
		}
		catch (MigrationException ex) {
			return refuse(ex.description(), ex.action(), WebEndpointResponse.STATUS_BAD_REQUEST);
		}
		finally {
			if (!begun) {
				this.busy.remove(database.engine());
			}
		}
	}

	private CompletableFuture<WebEndpointResponse<Object>> begin(TrackedDatabase database, Command command,
			String target) {
		CompletableFuture<WebEndpointResponse<Object>> end = new CompletableFuture<>();
		Thread thread = new Thread(() -> {
			try {
				end.complete(carryOut(database, command, target));
			}
			catch (RuntimeException | Error ex) {
				logger.error("'%s %s' on %s failed".formatted(command.word(), target, database.name()), ex);
				end.completeExceptionally(ex);
			}
			finally {
				this.busy.remove(database.engine());
			}
		}, "migrate-" + command.word());
		thread.start();
		return end;
	}

	private static WebEndpointResponse<Object> carryOut(TrackedDatabase database, Command command, String target) {
		try {
			return new WebEndpointResponse<>(
					CommandAnswer.succeeded(database.name(), command, target, command.run(database.engine(), target)));
		}
		catch (LockNotObtainedException ex) {
			return refuse(ex.description(), ex.action(), STATUS_CONFLICT);
		}
		catch (MigrationException ex) {
			logger.error("'%s %s' on %s failed".formatted(command.word(), target, database.name()), ex);
			return new WebEndpointResponse<>(CommandAnswer.failed(database.name(), command, target, ex),
					WebEndpointResponse.STATUS_INTERNAL_SERVER_ERROR);
		}
	}

	private WebEndpointResponse<Object> await(CompletableFuture<WebEndpointResponse<Object>> end,
			TrackedDatabase database, Command command, String target) {
		try {
			return end.get(this.patience.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (TimeoutException ex) {
			return new WebEndpointResponse<>(CommandAnswer.running(database.name(), command, target), STATUS_ACCEPTED);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return new WebEndpointResponse<>(CommandAnswer.running(database.name(), command, target), STATUS_ACCEPTED);
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException("The command failed", ex.getCause());
		}
	}

	private static WebEndpointResponse<Object> occupied(TrackedDatabase database, @Nullable OtherSession holder) {
		String by = (holder != null) ? " by the session with pid " + holder.pid()
				+ ((holder.applicationName() != null) ? " (" + holder.applicationName() + ")" : "") : "";
		return refuse("The database of '" + database.name() + "' is being migrated just now" + by,
				"Ask again when GET /actuator/migrations shows no 'run' and no 'lockHolder'.", STATUS_CONFLICT);
	}

	static WebEndpointResponse<Object> refuse(String error, String action, int status) {
		return new WebEndpointResponse<>(new Refusal(error, action), status);
	}

}
