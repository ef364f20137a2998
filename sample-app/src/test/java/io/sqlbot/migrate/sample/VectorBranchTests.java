package io.sqlbot.migrate.sample;

import java.util.List;

import io.sqlbot.migrate.engine.MigrationEngine;
import io.sqlbot.migrate.testing.PostgresTest;
import io.sqlbot.migrate.testing.RequiresVector;
import io.sqlbot.migrate.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@PostgresTest
@RequiresVector
class VectorBranchTests {

	private static final String MAIN_HEAD = "91155adbf961";

	private static final String VECTOR_HEAD = "f2e02600d34a";

	@Test
	void profileVectorBringsBothBranchesToTheirHeads(TestDatabase database) {
		try (RunningSample sample = RunningSample.start(database, "--spring.profiles.active=vector")) {
			assertThat(sample.context().getBean(MigrationEngine.class).rows()).containsExactlyInAnyOrder(MAIN_HEAD,
					VECTOR_HEAD);
		}
	}

	@Test
	void downgradeRestoresTheSchema(TestDatabase database) {
		MigrationEngine engine = MigrationEngine.builder(database.dataSource()).build();
		engine.upgrade("main@head");
		SchemaSnapshot without = SchemaSnapshot.of(database);
		engine.upgrade("heads");
		assertThat(SchemaSnapshot.of(database)).isNotEqualTo(without);
		engine.downgrade("vector@base");
		assertThat(engine.rows()).containsExactly(MAIN_HEAD);
		assertThat(SchemaSnapshot.of(database)).isEqualTo(without);
	}

	@Test
	void indexHoldsEmbeddingsOfItsDimensionsAndOthersAreStored(TestDatabase database) {
		MigrationEngine.builder(database.dataSource()).build().upgrade("heads");
		JdbcClient jdbc = database.jdbc();
		jdbc.sql("update terminology set embedding = array_fill(0.5, array[1024])::vector where term = 'GMV'").update();
		jdbc.sql("update terminology set embedding = '[1, 2, 3]' where term = 'ARPU'").update();
		assertThat(jdbc.sql("select vector_dims(embedding) from terminology where term = 'ARPU'")
			.query(Integer.class)
			.single()).isEqualTo(3);
		assertThat(planOfNearestTerm(database)).contains("Index Scan using idx_terminology_embedding");
	}

	private static String planOfNearestTerm(TestDatabase database) {
		PGSimpleDataSource dataSource = database.dataSource();
		// of three rows PostgreSQL would rather read all
		dataSource.setOptions("-c enable_seqscan=off");
		List<String> plan = JdbcClient.create(dataSource).sql("""
				explain (costs off) select term from terminology where vector_dims(embedding) = 1024
				order by embedding::vector(1024) <=> array_fill(0.4, array[1024])::vector(1024) limit 1
				""").query(String.class).list();
		return String.join("\n", plan);
	}

}
