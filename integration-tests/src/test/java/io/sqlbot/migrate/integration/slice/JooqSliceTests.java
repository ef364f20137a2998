package io.sqlbot.migrate.integration.slice;

import java.util.List;

import io.sqlbot.migrate.testing.ClassDatabase;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jooq.test.autoconfigure.JooqTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

@JooqTest(properties = "migrate.auto-upgrade-phase=initializer")
@DirtiesContext
class JooqSliceTests {

	private static final ClassDatabase DATABASE = ClassDatabase.create();

	@Autowired
	@SuppressWarnings("NullAway.Init")
	private DSLContext create;

	@DynamicPropertySource
	static void database(DynamicPropertyRegistry registry) {
		ShopApplication.register(registry, DATABASE);
	}

	@AfterAll
	static void drop() {
		DATABASE.close();
	}

	@Test
	void tablesAreWhatTheRevisionsMade() {
		assertThat(this.create.fetchValues("select name from product")).isEqualTo(List.of("Lamp"));
	}

}
