package io.sqlbot.migrate.sample;

import io.sqlbot.migrate.testing.ClassDatabase;

import org.springframework.test.context.DynamicPropertyRegistry;

/**
 * Leads the context of a test class to its database.
 */
final class SliceDatabase {

	private SliceDatabase() {
	}

	static void register(DynamicPropertyRegistry registry, ClassDatabase database) {
		registry.add("spring.datasource.url", database::url);
		registry.add("spring.datasource.username", database::user);
		registry.add("spring.datasource.password", database::password);
	}

}
