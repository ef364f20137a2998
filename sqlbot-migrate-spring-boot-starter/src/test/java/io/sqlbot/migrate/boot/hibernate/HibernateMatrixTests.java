package io.sqlbot.migrate.boot.hibernate;

import io.sqlbot.migrate.diff.WantedSchema;
import io.sqlbot.migrate.testing.PostgresTest;
import io.sqlbot.migrate.testing.TestDatabase;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@PostgresTest
class HibernateMatrixTests {

	@Test
	void modelIsWhatHibernateItselfCreates(TestDatabase database) {
		HibernateModels.application(database, HibernateModels.Matrix.class)
			.withPropertyValues("spring.jpa.properties.jakarta.persistence.create-database-schemas=true",
					"spring.jpa.hibernate.ddl-auto=create-only")
			.run((context) -> {
				assertThat(context).hasNotFailed();
				WantedSchema wanted = context.getBean(HibernateModelSource.class).wanted();
				assertThat(HibernateModels.build(database, wanted)).isEqualTo(HibernateModels.read(database, wanted));
			});
	}

}
