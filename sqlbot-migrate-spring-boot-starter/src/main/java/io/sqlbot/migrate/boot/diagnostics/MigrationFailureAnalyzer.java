package io.sqlbot.migrate.boot.diagnostics;

import io.sqlbot.migrate.error.MigrationException;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Says what a {@link MigrationException} says, wherever in the chain of causes it is.
 * Comes before Spring Boot's own analyzers, which would explain the missing bean behind a
 * revision without naming the revision.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class MigrationFailureAnalyzer extends AbstractFailureAnalyzer<MigrationException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, MigrationException cause) {
		return new FailureAnalysis(cause.description(), SpelledOutCommands.in(cause.action()), cause);
	}

}
