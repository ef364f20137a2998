package io.sqlbot.migrate.integration.slice;

import io.sqlbot.migrate.testing.ClassDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jdbc.test.autoconfigure.DataJdbcTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

@DataJdbcTest
@DirtiesContext
class DataJdbcSliceTests {

	private static final ClassDatabase DATABASE = ClassDatabase.create();

	@Autowired
	@SuppressWarnings("NullAway.Init")
	private ProductRepository products;

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
		assertThat(this.products.findAll()).extracting(Product::name).containsExactly("Lamp");
	}

}
