package io.sqlbot.migrate.sample;

import java.util.List;

import io.sqlbot.migrate.engine.MigrationEngine;
import io.sqlbot.migrate.testing.PostgresTest;
import io.sqlbot.migrate.testing.SecondDatabase;
import io.sqlbot.migrate.testing.TestDatabase;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The sample with a second database beside its own, which has revisions, credentials and
 * tables of its own.
 */
@PostgresTest
class TwoDatabasesTests {

	@Test
	void eachDatabaseIsMigratedAndShown(TestDatabase database) {
		try (SecondDatabase audit = SecondDatabase.beside(database);
				RunningSample sample = RunningSample.start(database,
						"--migrate.databases.main.locations=classpath:db/revisions",
						"--migrate.databases.audit.url=" + audit.url(),
						"--migrate.databases.audit.username=" + database.user(),
						"--migrate.databases.audit.password=" + database.password(),
						"--migrate.databases.audit.locations=classpath:db/audit",
						"--migrate.databases.audit.target=head",
						"--migrate.databases.audit.version-table=audit_version")) {
			assertThat(sample.context().getBeansOfType(MigrationEngine.class)).containsOnlyKeys("mainMigrationEngine",
					"auditMigrationEngine");
			assertThat(audit.jdbc().sql("select version_num from audit_version").query(String.class).list())
				.containsExactly("c41d7a90be52");
			assertThat(tables(audit)).containsExactly("audit_entry", "audit_version", "audit_version_history");
			sample.client().get().uri("/api/workspaces").exchange().expectStatus().isOk();
			sample.client()
				.get()
				.uri("/actuator/migrations")
				.exchange()
				.expectBody()
				.jsonPath("$.contexts['sqlbot-sample'].beans.mainMigrationEngine.current[0].revision")
				.isEqualTo("91155adbf961")
				.jsonPath("$.contexts['sqlbot-sample'].beans.auditMigrationEngine.current[0].revision")
				.isEqualTo("c41d7a90be52");
		}
	}

	private static List<String> tables(SecondDatabase database) {
		return database.jdbc()
			.sql("select tablename from pg_tables where schemaname = 'public' order by 1")
			.query(String.class)
			.list();
	}

}
