package io.sqlbot.migrate.boot.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Objects;

import io.sqlbot.migrate.error.MigrationException;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.ArgumentResolver;
import org.springframework.core.io.support.SpringFactoriesLoader.FailureHandler;

/**
 * What is said when a command fails: what happened and what to do next, as the exception
 * has it or as Spring Boot's failure analyzers see it.
 *
 * @param context the context, or {@code null} if it came to none
 * @param failure the failure
 */
record FailureText(@Nullable ConfigurableApplicationContext context, Throwable failure) {

	int print(Session session, Verb verb) {
		PrintStream err = session.terminal().err();
		FailureAnalysis analysis = analyze();
		String action = Objects.requireNonNullElse(analysis.getAction(), "");
		if (verb.json()) {
			session.error(analysis.getDescription(), action);
		}
		else {
			err.println(session.terminal().paint().failure("Error: ") + analysis.getDescription().strip());
			if (!action.isBlank()) {
				err.println(action.strip());
			}
		}
		if (verb.stacktrace()) {
			this.failure.printStackTrace(err);
		}
		err.flush();
		return Verb.FAILED;
	}

	private FailureAnalysis analyze() {
		if (this.failure instanceof MigrationException known) {
			return new FailureAnalysis(known.description(), known.action(), known);
		}
		for (FailureAnalyzer analyzer : analyzers()) {
			@Nullable FailureAnalysis analysis = analyze(analyzer);
			if (analysis != null) {
				return analysis;
			}
		}
		return new FailureAnalysis(this.failure.toString(),
				"Run the command again with --stacktrace to see where this comes from.", this.failure);
	}

	private @Nullable FailureAnalysis analyze(FailureAnalyzer analyzer) {
		try {
			return analyzer.analyze(this.failure);
		}
		catch (RuntimeException | LinkageError ex) {
			// another one may know better
			return null;
		}
	}

	private List<FailureAnalyzer> analyzers() {
		@Nullable ArgumentResolver arguments = (this.context != null)
				? ArgumentResolver.of(BeanFactory.class, this.context.getBeanFactory())
					.and(Environment.class, this.context.getEnvironment())
				: null;
		// one that can't be made has nothing to say
		FailureHandler quiet = (type, name, ex) -> {
		};
		return SpringFactoriesLoader.forDefaultResourceLocation(getClass().getClassLoader())
			.load(FailureAnalyzer.class, arguments, quiet);
	}

}
