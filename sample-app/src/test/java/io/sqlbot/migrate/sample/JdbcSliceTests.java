package io.sqlbot.migrate.sample;

import io.sqlbot.migrate.testing.ClassDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.test.autoconfigure.JdbcTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A slice of JDBC alone, here with the phase before everything that uses the schema.
 */
@JdbcTest(properties = "migrate.auto-upgrade-phase=initializer")
@DirtiesContext
class JdbcSliceTests {

	private static final ClassDatabase DATABASE = ClassDatabase.create();

	@Autowired
	@SuppressWarnings("NullAway.Init")
	private JdbcClient jdbc;

	@DynamicPropertySource
	static void database(DynamicPropertyRegistry registry) {
		SliceDatabase.register(registry, DATABASE);
	}

	@AfterAll
	static void drop() {
		DATABASE.close();
	}

	@Test
	void tablesAreWhatTheRevisionsMade() {
		assertThat(this.jdbc.sql("select count(*) from terminology").query(Integer.class).single()).isPositive();
	}

}
