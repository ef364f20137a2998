package io.sqlbot.migrate.testing;

import java.util.List;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/**
 * Decides whether a test that needs pgvector runs, is skipped or fails.
 */
class VectorCondition extends RequirementCondition {

	/** The major versions that {@code .ci/pgvector} can build it for. */
	private static final List<Integer> BUILT_MAJORS = List.of(15, 17);

	/** The major version that {@code .ci/run} always builds it for. */
	private static final int REQUIRED_MAJOR = 17;

	@Override
	ConditionEvaluationResult evaluate(boolean strict) {
		TestServer server = TestServer.shared();
		return evaluate(server.major(), server.hasVector(), strict);
	}

	static ConditionEvaluationResult evaluate(int major, boolean available, boolean strict) {
		if (available) {
			return ConditionEvaluationResult.enabled("pgvector is there");
		}
		String reason = "The server (PostgreSQL " + major + ") has no extension 'vector' that its role may create. "
				+ (BUILT_MAJORS.contains(major)
						? "For the embedded server build it, on Debian, with: .ci/pgvector " + major
						: "For the embedded server it can be built for the majors " + BUILT_MAJORS + " only");
		if (strict && major == REQUIRED_MAJOR) {
			throw new ExtensionConfigurationException(reason);
		}
		return ConditionEvaluationResult.disabled(reason);
	}

}
