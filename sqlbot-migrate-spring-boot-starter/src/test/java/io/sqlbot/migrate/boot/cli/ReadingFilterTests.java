package io.sqlbot.migrate.boot.cli;

import java.util.Map;

import org.junit.jupiter.api.Test;

import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

class ReadingFilterTests {

	private static final String HIBERNATE = "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration";

	private static final String DATA_SOURCE = "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration";

	private static final String OWN = "com.example.shop.SecretsAutoConfiguration";

	private final StandardEnvironment environment = new StandardEnvironment();

	@Test
	void commandThatOnlyReadsDoesWithoutHibernate() {
		runningRevisions(false);
		assertThat(wanted()).containsExactly(false, true, true);
	}

	@Test
	void commandThatRunsRevisionsHasEverything() {
		runningRevisions(true);
		assertThat(wanted()).containsExactly(true, true, true);
	}

	@Test
	void ordinaryStartHasEverything() {
		assertThat(wanted()).containsExactly(true, true, true);
	}

	private void runningRevisions(boolean runs) {
		this.environment.getPropertySources()
			.addFirst(new MapPropertySource("command", Map.of(CommandEnvironment.RUNS_REVISIONS, runs)));
	}

	private boolean[] wanted() {
		ReadingFilter filter = new ReadingFilter();
		filter.setEnvironment(this.environment);
		return filter.wanted(HIBERNATE, DATA_SOURCE, OWN);
	}

}
