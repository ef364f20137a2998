package io.sqlbot.migrate.integration.slice;

import io.sqlbot.migrate.testing.ClassDatabase;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.test.context.DynamicPropertyRegistry;

/**
 * The application whose slices are tested.
 */
@SpringBootApplication
class ShopApplication {

	static void register(DynamicPropertyRegistry registry, ClassDatabase database) {
		registry.add("spring.datasource.url", database::url);
		registry.add("spring.datasource.username", database::user);
		registry.add("spring.datasource.password", database::password);
	}

}
