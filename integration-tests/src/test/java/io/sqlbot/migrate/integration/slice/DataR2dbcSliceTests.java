package io.sqlbot.migrate.integration.slice;

import java.time.Duration;

import io.sqlbot.migrate.testing.ClassDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.r2dbc.test.autoconfigure.DataR2dbcTest;
import org.springframework.data.r2dbc.core.R2dbcEntityTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Where there is a reactive connection factory, Spring Boot makes no data source, so that
 * the engine needs a URL of its own.
 */
@DataR2dbcTest
@DirtiesContext
class DataR2dbcSliceTests {

	private static final ClassDatabase DATABASE = ClassDatabase.create();

	@Autowired
	@SuppressWarnings("NullAway.Init")
	private R2dbcEntityTemplate template;

	@DynamicPropertySource
	static void database(DynamicPropertyRegistry registry) {
		registry.add("spring.r2dbc.url", () -> DATABASE.url().replace("jdbc:", "r2dbc:"));
		registry.add("spring.r2dbc.username", DATABASE::user);
		registry.add("spring.r2dbc.password", DATABASE::password);
		registry.add("migrate.url", DATABASE::url);
		registry.add("migrate.username", DATABASE::user);
		registry.add("migrate.password", DATABASE::password);
	}

	@AfterAll
	static void drop() {
		DATABASE.close();
	}

	@Test
	void tablesAreWhatTheRevisionsMade() {
		assertThat(this.template.select(Product.class)
			.all()
			.map(Product::name)
			.collectList()
			.block(Duration.ofSeconds(30))).containsExactly("Lamp");
	}

}
