package io.sqlbot.migrate.boot.diagnostics;

import io.sqlbot.migrate.error.MigrationException;
import io.sqlbot.migrate.error.UnsupportedDatabaseException;
import org.junit.jupiter.api.Test;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.io.support.SpringFactoriesLoader;

import static org.assertj.core.api.Assertions.assertThat;

class MigrationFailureAnalyzerTests {

	@Test
	void causeDeepInsideIsFound() {
		MigrationException cause = new UnsupportedDatabaseException("H2");
		FailureAnalysis analysis = new MigrationFailureAnalyzer()
			.analyze(new IllegalStateException(new IllegalArgumentException(cause)));
		assertThat(analysis).isNotNull()
			.extracting(FailureAnalysis::getDescription, FailureAnalysis::getAction)
			.containsExactly(cause.description(), cause.action());
	}

	@Test
	void otherFailuresAreLeftToOthers() {
		assertThat(new MigrationFailureAnalyzer().analyze(new IllegalStateException())).isNull();
	}

	@Test
	void isAskedBeforeSpringBootsOwn() {
		assertThat(SpringFactoriesLoader.forDefaultResourceLocation()
			.load(FailureAnalyzer.class, (type, name, failure) -> {
				// those that want the application's context are not wanted here
			}))
			.filteredOn((analyzer) -> analyzer instanceof MigrationFailureAnalyzer
					|| analyzer.getClass().getName().startsWith("org.springframework.boot.diagnostics."))
			.hasSizeGreaterThan(1)
			.first()
			.isInstanceOf(MigrationFailureAnalyzer.class);
	}

}
