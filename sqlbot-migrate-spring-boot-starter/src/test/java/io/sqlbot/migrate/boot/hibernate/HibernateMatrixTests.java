package io.sqlbot.migrate.boot.hibernate;

import java.util.List;

import io.sqlbot.migrate.diff.SchemaChange;
import io.sqlbot.migrate.diff.model.WantedSchema;
import io.sqlbot.migrate.schema.Belongings;
import io.sqlbot.migrate.schema.ObjectReference;
import io.sqlbot.migrate.testing.PostgresTest;
import io.sqlbot.migrate.testing.TestDatabase;
import org.junit.jupiter.api.Test;

import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.annotation.Configuration;

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
				// the views of each belong to the role that created them
				assertThat(HibernateModels.build(database, wanted)).usingRecursiveComparison()
					.ignoringFieldsOfTypes(Belongings.class)
					.isEqualTo(HibernateModels.read(database, wanted));
			});
	}

	@Test
	void databaseThatHibernateCreatedIsAsWanted(TestDatabase database) {
		HibernateModels.application(database, HibernateModels.Matrix.class)
			.withPropertyValues("spring.jpa.properties.jakarta.persistence.create-database-schemas=true",
					"spring.jpa.hibernate.ddl-auto=create-only")
			.run((context) -> {
				WantedSchema wanted = context.getBean(HibernateModelSource.class).wanted();
				assertThat(HibernateModels.compare(database, wanted).differences()).isEmpty();
			});
	}

	@Test
	void generatedOperationsBuildWhatHibernateAccepts(TestDatabase database) {
		HibernateModels.application(database, HibernateModels.Matrix.class).run((context) -> {
			WantedSchema wanted = context.getBean(HibernateModelSource.class).wanted();
			HibernateModels.apply(database, HibernateModels.compare(database, wanted).upgrade());
			assertThat(HibernateModels.compare(database, wanted).differences()).isEmpty();
		});
		HibernateModels.application(database, HibernateModels.Matrix.class)
			.withPropertyValues("spring.jpa.hibernate.ddl-auto=validate")
			.run((context) -> assertThat(context).hasNotFailed());
	}

	@Test
	void databaseThatWasWrittenByHandIsAsWanted(TestDatabase database) {
		List.of("create table author (id bigserial primary key)", "create type mood as enum ('SAD', 'HAPPY')",
				"create table post (id bigserial constraint pk_post primary key, "
						+ "slug varchar(80) not null constraint uq_post_slug unique, mood mood, "
						+ "parent_id bigint not null constraint fk_post_parent references post on delete cascade, "
						+ "author_id bigint not null constraint fk_post_author references author, "
						+ "state varchar(10) default 'OPEN' not null "
						+ "constraint ck_post_state check (state in ('OPEN', 'DONE')), "
						+ "created_at timestamptz default now() not null check (created_at > '2000-01-01'))",
				"create index idx_post_created on post (created_at)",
				"create index idx_post_open on post (created_at) where state = 'OPEN'",
				"create view open_post as select id from post", "comment on table post is 'by hand'")
			.forEach((sql) -> database.jdbc().sql(sql).update());
		HibernateModels.application(database, ByHand.class).run((context) -> {
			WantedSchema wanted = context.getBean(HibernateModelSource.class).wanted();
			SchemaChange change = HibernateModels.compare(database, wanted);
			assertThat(change.differences()).isEmpty();
			assertThat(change.unknown()).extracting(ObjectReference::toString).containsExactly("table 'author'");
		});
	}

	@Configuration(proxyBeanMethods = false)
	@EntityScan("io.sqlbot.migrate.boot.hibernate.flyway")
	static class ByHand {

	}

}
