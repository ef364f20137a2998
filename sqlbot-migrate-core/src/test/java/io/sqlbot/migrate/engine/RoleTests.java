package io.sqlbot.migrate.engine;

import java.nio.file.Path;
import java.util.List;

import com.zaxxer.hikari.HikariDataSource;
import io.sqlbot.migrate.Migration;
import io.sqlbot.migrate.Operations;
import io.sqlbot.migrate.Revision;
import io.sqlbot.migrate.SegmentSettings;
import io.sqlbot.migrate.error.MissingPrivilegeException;
import io.sqlbot.migrate.error.MissingRoleException;
import io.sqlbot.migrate.error.RevisionFailedException;
import io.sqlbot.migrate.testing.PostgresTest;
import io.sqlbot.migrate.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Revisions that run under another role than the connection's.
 */
@PostgresTest
class RoleTests {

	private final TestDatabase database;

	private final String owner;

	private RevisionFiles files;

	RoleTests(TestDatabase database) {
		this.database = database;
		this.owner = "Owner of " + database.name();
	}

	@BeforeEach
	void prepare(@TempDir Path directory) {
		this.files = new RevisionFiles(directory);
		administrator("create role \"" + this.owner + "\"");
	}

	@AfterEach
	void drop() {
		administrator("drop owned by \"" + this.owner + "\"");
		administrator("drop role \"" + this.owner + "\"");
	}

	@Test
	void objectsBelongToTheRoleAndTheOwnTablesToTheConnections() {
		mayCreate();
		maySet();
		this.files.add("r1", "", """
				create table a (id int);
				-- commit
				create view b as select * from a;
				create index concurrently c on a (id);
				create schema d;""", "");
		this.administrator("grant create on database \"" + this.database.name() + "\" to \"" + this.owner + "\"");
		engine().upgrade("head");
		assertThat(owners()).containsExactly("a " + this.owner, "alembic_version " + this.database.user(),
				"b " + this.owner, "c " + this.owner, "migrate_history " + this.database.user());
		assertThat(engine().applied(10)).hasSize(5);
	}

	@Test
	void directAccessHappensUnderTheRole() {
		mayCreate();
		maySet();
		MigrationEngine engine = MigrationEngine.builder(this.database.dataSource())
			.settings(this.files.settings().withSegments(SegmentSettings.defaults().withRole(this.owner)))
			.migration(Direct.class, Direct::new)
			.build();
		engine.upgrade("head");
		assertThat(owners()).contains("direct " + this.owner);
	}

	@Test
	void connectionComesBackUnderItsOwnRole() {
		mayCreate();
		maySet();
		this.files.add("r1", "", "create table a (id int);", "")
			.add("r2", "r1", "create index concurrently i on a (id);", "")
			.add("r3", "r2", "select 1 / 0;", "");
		try (HikariDataSource pool = this.database.pooled(1)) {
			MigrationEngine engine = MigrationEngine.builder(pool)
				.guardSource(this.database.dataSource())
				.settings(this.files.settings().withSegments(SegmentSettings.defaults().withRole(this.owner)))
				.build();
			assertThatExceptionOfType(RevisionFailedException.class).isThrownBy(() -> engine.upgrade("head"));
			assertThat(new JdbcTemplate(pool).queryForObject("select current_user", String.class))
				.isEqualTo(this.database.user());
		}
	}

	@Test
	void missingRoleIsRefusedBeforeAnythingIsTouched() {
		this.files.chain(1);
		assertThatExceptionOfType(MissingRoleException.class).isThrownBy(() -> engine("nobody at all").upgrade("head"))
			.withMessageContaining("'nobody at all'")
			.withMessageContaining("migrate.role");
		assertThat(owners()).isEmpty();
	}

	@Test
	void roleThatMayNotBeTakenOnIsRefusedWithTheGrant() {
		mayCreate();
		this.files.chain(1);
		assertThatExceptionOfType(MissingPrivilegeException.class).isThrownBy(() -> engine().upgrade("head"))
			.withMessageContaining("GRANT \"" + this.owner + "\" TO \"" + this.database.user() + "\"");
		assertThat(owners()).isEmpty();
	}

	@Test
	void roleThatMayCreateNothingIsRefusedWithTheGrant() {
		maySet();
		administrator("revoke create on schema public from public");
		this.files.chain(1);
		assertThatExceptionOfType(MissingPrivilegeException.class).isThrownBy(() -> engine().upgrade("head"))
			.withMessageContaining("GRANT USAGE, CREATE ON SCHEMA \"public\" TO \"" + this.owner + "\"");
		assertThat(owners()).isEmpty();
	}

	private void mayCreate() {
		administrator("grant usage, create on schema public to \"" + this.owner + "\"");
	}

	private void maySet() {
		administrator("grant \"" + this.owner + "\" to \"" + this.database.user() + "\"");
	}

	private void administrator(String sql) {
		this.database.asAdministrator().jdbc().sql(sql).update();
	}

	private List<String> owners() {
		return this.database.jdbc()
			.sql("select relname || ' ' || pg_get_userbyid(relowner) from pg_class "
					+ "where relnamespace = 'public'::regnamespace and relkind in ('r', 'v') or relname = 'c' order by relname")
			.query(String.class)
			.list();
	}

	private MigrationEngine engine() {
		return engine(this.owner);
	}

	private MigrationEngine engine(String role) {
		return MigrationEngine.builder(this.database.dataSource())
			.settings(this.files.settings().withSegments(SegmentSettings.defaults().withRole(role)))
			.build();
	}

	@Revision(id = "j1")
	static class Direct implements Migration {

		@Override
		public void upgrade(Operations op) {
			op.jdbc().execute("create table direct (id int)");
		}

	}

}
