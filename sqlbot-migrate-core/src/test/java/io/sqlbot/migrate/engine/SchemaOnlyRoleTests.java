package io.sqlbot.migrate.engine;

import java.nio.file.Path;
import java.util.List;

import io.sqlbot.migrate.RevisionInfo;
import io.sqlbot.migrate.error.RevisionFailedException;
import io.sqlbot.migrate.testing.PostgresTest;
import io.sqlbot.migrate.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A role that may create in one schema, and nothing else, is enough.
 */
@PostgresTest
class SchemaOnlyRoleTests {

	private final TestDatabase role;

	private RevisionFiles files;

	SchemaOnlyRoleTests(TestDatabase database) {
		this.role = database.asSchemaOnlyRole();
	}

	@BeforeEach
	void writeRevisions(@TempDir Path directory) {
		this.files = new RevisionFiles(directory).chain(3)
			.add("r4", "r3", "create index concurrently t1_id on t1 (id);", "drop index concurrently t1_id;");
	}

	@Test
	void upgradesAndDowngradesWithinItsSchema() {
		engine().upgrade("head");
		assertThat(tables()).containsExactly("alembic_version", "migrate_history", "t1", "t2", "t3");
		assertThat(engine().applied(10)).hasSize(6);
		engine().downgrade("base");
		assertThat(tables()).containsExactly("alembic_version", "migrate_history");
	}

	@Test
	void revisionThatNeedsMoreFailsAndIsRecorded() {
		this.files.add("r5", "r4", "create schema another;", "drop schema another;");
		assertThatExceptionOfType(RevisionFailedException.class).isThrownBy(() -> engine().upgrade("head"))
			.withMessageContaining("SQLSTATE 42501");
		assertThat(engine().current()).extracting(RevisionInfo::id).containsExactly("r4");
	}

	private MigrationEngine engine() {
		return this.files.engine(this.role.dataSource());
	}

	private List<String> tables() {
		return this.role.jdbc()
			.sql("select tablename::text from pg_tables where schemaname = :schema order by 1")
			.param("schema", this.role.schema())
			.query(String.class)
			.list();
	}

}
