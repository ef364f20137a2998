package io.sqlbot.migrate.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/**
 * Decides whether a test that needs pg_dump runs, is skipped or fails.
 */
class PgDumpCondition extends RequirementCondition {

	private static final Pattern MAJOR = Pattern.compile("\\(PostgreSQL\\) (\\d+)");

	@Override
	ConditionEvaluationResult evaluate(boolean strict) {
		return evaluate(major(), TestServer.shared().major(), strict);
	}

	static ConditionEvaluationResult evaluate(Optional<Integer> major, int server, boolean strict) {
		if (major.isEmpty()) {
			String reason = "There is no pg_dump on the PATH. Install PostgreSQL's client, or on Debian run: "
					+ Program.PG_DUMP.script();
			if (strict) {
				throw new ExtensionConfigurationException(reason);
			}
			return ConditionEvaluationResult.disabled(reason);
		}
		if (major.get() < server) {
			return ConditionEvaluationResult
				.disabled("pg_dump %d is older than the server, which is %d. Run: mvn verify -Dpostgres.major=%1$d"
					.formatted(major.get(), server));
		}
		return ConditionEvaluationResult.enabled("pg_dump is there");
	}

	private static Optional<Integer> major() {
		return Program.PG_DUMP.find().map((program) -> {
			try {
				Process process = new ProcessBuilder(program.toString(), "--version").start();
				Matcher matcher = MAJOR
					.matcher(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
				return matcher.find() ? Integer.valueOf(matcher.group(1)) : null;
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		});
	}

}
