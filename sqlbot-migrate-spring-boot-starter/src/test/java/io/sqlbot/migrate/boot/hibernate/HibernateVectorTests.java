package io.sqlbot.migrate.boot.hibernate;

import io.sqlbot.migrate.diff.model.WantedSchema;
import io.sqlbot.migrate.testing.PostgresTest;
import io.sqlbot.migrate.testing.RequiresVector;
import io.sqlbot.migrate.testing.TestDatabase;
import org.junit.jupiter.api.Test;

import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Vectors of pgvector, which Hibernate knows by its module {@code hibernate-vector}.
 */
@PostgresTest
@RequiresVector
class HibernateVectorTests {

	@Test
	void generatedOperationsBuildWhatHibernateAccepts(TestDatabase database) {
		HibernateModels.application(database, WithVectors.class).run((context) -> {
			WantedSchema wanted = context.getBean(HibernateModelSource.class).wanted();
			HibernateModels.apply(database, HibernateModels.compare(database, wanted).upgrade());
			assertThat(HibernateModels.compare(database, wanted).differences()).isEmpty();
			assertThat(database.jdbc()
				.sql("select format_type(atttypid, atttypmod) from pg_attribute where attrelid = 'passage'::regclass "
						+ "and attname = 'embedding'")
				.query(String.class)
				.single()).isEqualTo("vector(3)");
		});
		HibernateModels.application(database, WithVectors.class)
			.withPropertyValues("spring.jpa.hibernate.ddl-auto=validate")
			.run((context) -> assertThat(context).hasNotFailed());
	}

	@Configuration(proxyBeanMethods = false)
	@EntityScan("io.sqlbot.migrate.boot.hibernate.vector")
	static class WithVectors {

	}

}
