package io.sqlbot.migrate.sample;

import io.sqlbot.migrate.testing.ClassDatabase;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A slice has the schema that the revisions made, although it leaves out nearly all of
 * the application.
 */
@DataJpaTest
@DirtiesContext
class JpaSliceTests {

	private static final ClassDatabase DATABASE = ClassDatabase.create();

	@Autowired
	@SuppressWarnings("NullAway.Init")
	private EntityManager entityManager;

	@DynamicPropertySource
	static void database(DynamicPropertyRegistry registry) {
		SliceDatabase.register(registry, DATABASE);
	}

	@AfterAll
	static void drop() {
		DATABASE.close();
	}

	@Test
	void entitiesAreInWhatTheRevisionsMade() {
		assertThat(this.entityManager.createQuery("select w.name from Workspace w", String.class).getResultList())
			.containsExactly("Default workspace");
	}

}
