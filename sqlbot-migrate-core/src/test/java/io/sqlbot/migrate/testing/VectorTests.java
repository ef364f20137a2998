package io.sqlbot.migrate.testing;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@PostgresTest
@RequiresVector
class VectorTests {

	@TemplateSetup
	static void createTable(TestDatabase template) {
		template.jdbc().sql("create table terminology (id int, embedding vector(3))").update();
		template.jdbc().sql("insert into terminology values (1, '[1,0,0]'), (2, '[0,1,0]')").update();
	}

	@Test
	void findsTheNearest(TestDatabase database) {
		assertThat(database.jdbc()
			.sql("select id from terminology order by embedding <-> '[0,2,0]' limit 1")
			.query(Integer.class)
			.single()).isEqualTo(2);
	}

	@Test
	void ownerCreatesAnIndex(TestDatabase database) {
		database.jdbc()
			.sql("create index on terminology using ivfflat (embedding vector_cosine_ops) with (lists = 1)")
			.update();
		assertThat(database.jdbc()
			.sql("select id from terminology order by embedding <=> '[0.1,0,0]' limit 1")
			.query(Integer.class)
			.single()).isOne();
	}

}
