package io.sqlbot.migrate.boot.actuate.endpoint;

import java.util.List;

import io.sqlbot.migrate.MigrationResult;
import io.sqlbot.migrate.error.MigrationException;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.actuate.endpoint.OperationResponseBody;

/**
 * What became of a command.
 *
 * @param engine the name of the engine's bean
 * @param command {@code upgrade}, {@code downgrade} or {@code stamp}
 * @param target its target
 * @param outcome {@code succeeded}, {@code failed}, or {@code running} if it takes longer
 * than the answer waits
 * @param before the version rows at the start, or {@code null} while it is not known
 * @param after the version rows at the end, or {@code null} while it is not known
 * @param steps what was done, or {@code null} while it is not known
 * @param durationMs how long it took, in milliseconds, or {@code null}
 * @param error why it failed, or {@code null}
 * @param action what to do about it or how to go on, or {@code null}
 */
public record CommandAnswer(String engine, String command, String target, String outcome, @Nullable List<String> before,
		@Nullable List<String> after, @Nullable List<StepDescriptor> steps, @Nullable Long durationMs,
		@Nullable String error, @Nullable String action) implements OperationResponseBody {

	static CommandAnswer running(String engine, Command command, String target) {
		return new CommandAnswer(engine, command.word(), target, "running", null, null, null, null, null,
				"It goes on. Look at 'run' and 'state' in the answer of GET /actuator/migrations.");
	}

	static CommandAnswer succeeded(String engine, Command command, String target, MigrationResult result) {
		List<StepDescriptor> steps = result.steps()
			.stream()
			.map((step) -> new StepDescriptor(step.revision(), EngineView.lowerCase(step.direction()),
					step.duration().toMillis()))
			.toList();
		return new CommandAnswer(engine, command.word(), target, "succeeded",
				result.before().stream().sorted().toList(), result.after().stream().sorted().toList(), steps,
				result.duration().toMillis(), null, null);
	}

	static CommandAnswer failed(String engine, Command command, String target, MigrationException failure) {
		return new CommandAnswer(engine, command.word(), target, "failed", null, null, null, null,
				failure.description(), failure.action());
	}

	/**
	 * A revision that ran.
	 *
	 * @param revision its id
	 * @param direction {@code upgrade} or {@code downgrade}
	 * @param durationMs how long it took, in milliseconds
	 */
	public record StepDescriptor(String revision, String direction, long durationMs) {
	}

}
