package io.sqlbot.migrate.catalog;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

import io.sqlbot.migrate.error.ModelRefusedException;
import io.sqlbot.migrate.error.NoScratchPlaceException;
import io.sqlbot.migrate.error.ScratchDatabaseException;
import io.sqlbot.migrate.schema.Belongings;
import io.sqlbot.migrate.schema.SchemaModel;
import io.sqlbot.migrate.schema.Table;
import io.sqlbot.migrate.testing.PostgresTest;
import io.sqlbot.migrate.testing.TemplateSetup;
import io.sqlbot.migrate.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@PostgresTest
class ScratchPlaceTests {

	private static final CatalogScope SCOPE = CatalogScope.of("public");

	private static final List<String> DDL = List.of("create type mood as enum ('sad', 'ok')",
			"create table chat (id bigserial primary key, mood mood default 'ok', tag citext, span interval default '1 day')",
			"create table line (id integer primary key, chat_id bigint references chat, text varchar(20) check (text <> ''))",
			"create index line_chat on line (chat_id desc) where text is not null",
			"create function total() returns bigint language sql begin atomic select count(*) from line; end");

	private static final String SCRATCH_DATABASES = "select datname from pg_database where datname like 'migrate\\_scratch%'";

	private static final String LOCALE = "select (to_jsonb(d) - array['oid', 'datname', 'datdba', 'datacl', "
			+ "'datfrozenxid', 'datminmxid', 'datlastsysoid', 'dattablespace'])::text from pg_database d "
			+ "where datname = current_database()";

	private final TestDatabase database;

	private final List<String> connected = new ArrayList<>();

	ScratchPlaceTests(TestDatabase database) {
		this.database = database;
	}

	@TemplateSetup
	static void createLive(TestDatabase template) {
		Scripts.run(template, "create extension citext");
		template.jdbc().sql("create table chat (id integer primary key)").update();
		template.jdbc().sql("create table live_only (id integer primary key)").update();
		template.jdbc().sql("create type live_mood as enum ('sad')").update();
	}

	@Test
	void aScratchDatabaseIsReadAndDropped() {
		SchemaModel model = scratchDatabase().build(DDL, SCOPE);
		assertThat(model.tables()).extracting((table) -> table.name().toString()).containsExactly("chat", "line");
		assertThat(ModelText.of(model)).contains("name tag, type citext", "Extension(name citext");
		assertThat(this.connected).singleElement().asString().matches("migrate_scratch_\\d{14}_[0-9a-f]{8}");
		assertThat(databases()).doesNotContainAnyElementsOf(this.connected);
	}

	@Test
	void allPlacesReadTheSame() {
		SchemaModel inDatabase = scratchDatabase().build(DDL, SCOPE);
		SchemaModel inSchema = shadowSchema().build(DDL, SCOPE);
		assertThat(tables(inSchema)).isEqualTo(tables(inDatabase));
		assertThat(inSchema.routines().stream().filter((routine) -> routine.origin().isApplication()))
			.containsExactlyElementsOf(
					inDatabase.routines().stream().filter((routine) -> routine.origin().isApplication()).toList());
		assertThat(inSchema.enums()).isEqualTo(inDatabase.enums());
		assertThat(inSchema.sequences()).isEqualTo(inDatabase.sequences());
	}

	@Test
	void theLiveDatabaseReadsAsAScratchDatabaseOfItsOwnDdl() {
		List<String> ddl = List.of("create table chat (id integer primary key)",
				"create table live_only (id integer primary key)", "create type live_mood as enum ('sad')");
		SchemaModel model = scratchDatabase().build(ddl, SCOPE);
		SchemaModel live = CatalogReader.read(this.database.dataSource(), SCOPE);
		assertThat(ModelText.of(model)).isEqualTo(ModelText.of(live));
		// who owns what is theirs alone
		assertThat(model).usingRecursiveComparison().ignoringFieldsOfTypes(Belongings.class).isEqualTo(live);
	}

	@Test
	void severalSchemasAreBuiltInAScratchDatabase() {
		SchemaModel model = scratchDatabase().build(
				List.of("create table app.a (id integer primary key)", "create table b (id integer references app.a)"),
				SCOPE.and("app"));
		assertThat(model.tables()).extracting((table) -> table.name().toString()).containsExactly("b", "app.a");
	}

	@Test
	void aValueAddedToAnEnumMayBeUsedInAScratchDatabase() {
		SchemaModel model = scratchDatabase().build(List.of("create type mood as enum ('sad')",
				"alter type mood add value 'ok'", "create table t (m mood default 'ok')"), SCOPE);
		assertThat(model.enums().get(0).type().labels()).containsExactly("sad", "ok");
	}

	@Test
	void aRefusedStatementIsNamedAndTheDatabaseDropped() {
		assertThatExceptionOfType(ModelRefusedException.class)
			.isThrownBy(() -> scratchDatabase().build(List.of("create table t (id nonsense)"), SCOPE))
			.withMessageContaining("type \"nonsense\" does not exist")
			.withMessageContaining("create table t (id nonsense)");
		assertThat(databases()).doesNotContainAnyElementsOf(this.connected);
	}

	@Test
	void aWrongStatementAmongManyIsNamedInEachPlace() {
		List<String> ddl = new ArrayList<>(tables(80));
		ddl.add(60, "create table wrong (id nonsense)");
		for (ScratchPlace place : List.of(scratchDatabase(), shadowSchema())) {
			assertThatExceptionOfType(ModelRefusedException.class).isThrownBy(() -> place.build(ddl, SCOPE))
				.withMessageContaining("type \"nonsense\" does not exist")
				.withMessageContaining("create table wrong (id nonsense)");
		}
		assertThat(databases()).doesNotContainAnyElementsOf(this.connected);
	}

	@Test
	void aStatementThatRunsOutsideOfTransactionsMayStandAmongOthers() {
		List<String> ddl = new ArrayList<>(tables(3));
		ddl.add(2, "create index concurrently t0_id on t0 (id)");
		assertThat(scratchDatabase().build(ddl, SCOPE).tables())
			.extracting((table) -> table.name() + " " + table.indexes().size())
			.containsExactly("t0 1", "t1 0", "t2 0");
	}

	@Test
	void whatIsSetForOneStatementOrEndsInACommentChangesNoOther() {
		List<String> ddl = List.of("create table a () -- the first", "set local search_path to pg_temp",
				"create table b () /* the last; */ --");
		assertThat(scratchDatabase().build(ddl, SCOPE).tables()).extracting((table) -> table.name().toString())
			.containsExactly("a", "b");
	}

	@Test
	void noCommitInAScratchDatabaseWaitsForTheDisk() {
		String isOff = "(select source from pg_settings where name = 'synchronous_commit' and setting = 'off')";
		String sql = "do $$ begin assert " + isOff + " in ('session', 'database user'); end $$";
		scratchDatabase().build(List.of(sql), SCOPE);
		scratchDatabase().replay(SCOPE, Set.of(), (scratch) -> JdbcClient.create(scratch).sql(sql).update());
	}

	@Test
	void theSameModelIsBuiltOnce() {
		ScratchPlace place = scratchDatabase();
		SchemaModel first = place.build(DDL, SCOPE);
		assertThat(place.build(new ArrayList<>(DDL), SCOPE)).isSameAs(first);
		assertThat(this.connected).hasSize(1);
		place.build(List.of("create table other ()"), SCOPE);
		assertThat(this.connected).hasSize(2);
		Scripts.run(this.database, "create extension hstore");
		assertThat(place.build(DDL, SCOPE)).as("of another set of extensions").isNotEqualTo(first);
		assertThat(this.connected).hasSize(3);
	}

	@Test
	void whatAKilledRunLeftIsDroppedUnlessSomebodyIsConnected() throws SQLException {
		TestDatabase administrator = this.database.asAdministrator();
		String left = "migrate_scratch_20200101000000_0000000a";
		String used = "migrate_scratch_20200101000000_0000000b";
		String foreign = "migrate_scratch_20200101000000_0000000c_kept";
		for (String name : List.of(left, used, foreign)) {
			administrator.jdbc().sql("create database " + name).update();
		}
		try (Connection connection = connector(administrator).connect(used)) {
			assertThat(connection.isValid(5)).isTrue();
			scratchDatabase().build(List.of("create table t ()"), SCOPE);
			assertThat(databases()).contains(used, foreign).doesNotContain(left);
		}
		finally {
			for (String name : List.of(left, used, foreign)) {
				administrator.jdbc().sql("drop database if exists " + name).update();
			}
		}
	}

	@Test
	void aScratchDatabaseThatCanNotBeConnectedToIsSaidAndDropped() {
		TestDatabase administrator = this.database.asAdministrator();
		ScratchPlace place = ScratchPlace.beside(administrator.dataSource(), (name) -> {
			this.connected.add(name);
			throw new SQLException("no such database");
		});
		assertThatExceptionOfType(NoScratchPlaceException.class).isThrownBy(() -> place.build(DDL, SCOPE))
			.withMessageContaining("could not connect to the new one (no such database)")
			.withMessageContaining("migrate.scratch-url");
		assertThat(databases()).doesNotContainAnyElementsOf(this.connected);
	}

	@Test
	void encodingAndLocaleAreThoseOfTheLiveDatabase() {
		TestDatabase administrator = this.database.asAdministrator();
		int major = administrator.jdbc().sql("show server_version_num").query(Integer.class).single() / 10_000;
		boolean hasIcu = administrator.jdbc()
			.sql("select exists (select from pg_collation where collprovider = 'i')")
			.query(Boolean.class)
			.single();
		List<String> kinds = new ArrayList<>(List.of("encoding 'LATIN1' lc_collate 'C' lc_ctype 'C'"));
		if (major >= 17) {
			kinds.add("encoding 'UTF8' locale 'C' locale_provider builtin builtin_locale 'C.UTF-8'");
		}
		if (hasIcu) {
			kinds.add("encoding 'UTF8' locale 'C' locale_provider icu icu_locale 'de-AT'"
					+ ((major >= 16) ? " icu_rules '&V << w'" : ""));
		}
		String name = this.database.name() + "_locale";
		for (String kind : kinds) {
			administrator.jdbc().sql("create database " + name + " template template0 " + kind).update();
			try {
				PGSimpleDataSource live = administrator.dataSource();
				live.setDatabaseName(name);
				String locale = JdbcClient.create(live).sql(LOCALE).query(String.class).single();
				String sql = "do $$ begin assert (%s) = '%s'; end $$".formatted(LOCALE, locale);
				ScratchPlace.beside(live, connector(administrator)).build(List.of(sql), SCOPE);
			}
			finally {
				administrator.jdbc().sql("drop database " + name).update();
			}
		}
	}

	@Test
	void aShadowSchemaLeavesNothingBehind() {
		List<String> schemas = schemas();
		shadowSchema().build(DDL, SCOPE);
		assertThat(schemas()).isEqualTo(schemas);
		assertThat(this.database.jdbc().sql("select count(*) from chat").query(Integer.class).single()).isZero();
	}

	@Test
	void aShadowSchemaLocksNoLiveTable() throws SQLException {
		List<String> ddl = new ArrayList<>(DDL);
		// tells the other session, which sees the locks, by waiting for it
		ddl.add("set local lock_timeout to 0");
		ddl.add("select pg_advisory_lock(77)");
		try (Connection other = this.database.dataSource().getConnection();
				Statement statement = other.createStatement()) {
			statement.execute("select pg_advisory_lock(77)");
			Thread building = new Thread(() -> shadowSchema().build(ddl, SCOPE));
			building.start();
			await(() -> this.database.jdbc()
				.sql("select count(*) from pg_locks where locktype = 'advisory' and not granted")
				.query(Integer.class)
				.single() == 1);
			List<String> locks = this.database.jdbc().sql("""
					select c.relname || ' ' || l.mode from pg_locks l join pg_class c on c.oid = l.relation
					join pg_namespace n on n.oid = c.relnamespace
					where n.nspname = 'public' and l.mode <> 'AccessShareLock' and l.pid <> pg_backend_pid()
					""").query(String.class).list();
			statement.execute("select pg_advisory_unlock(77)");
			await(() -> !building.isAlive());
			assertThat(locks).isEmpty();
		}
	}

	@Test
	void aModelThatWouldReachALiveTableIsRefusedBeforeAnythingIsLocked() {
		for (String sql : List.of("create table t (id integer references live_only)",
				"alter table live_only add column x integer", "create index on public.live_only (id)",
				"create table t (id integer) inherits (live_only)", "create table t (like \"live_only\")",
				"create table public.t ()", "drop table LIVE_ONLY")) {
			assertThatExceptionOfType(NoScratchPlaceException.class).as(sql)
				.isThrownBy(() -> shadowSchema().build(List.of(sql), SCOPE))
				.withMessageContaining("CREATEDB")
				.withMessageContaining("migrate.scratch-url");
		}
	}

	@Test
	void aModelThatUsesALiveTypeIsRefused() {
		assertThatExceptionOfType(NoScratchPlaceException.class)
			.isThrownBy(() -> shadowSchema().build(List.of("create table t (m live_mood)"), SCOPE))
			.withMessageContaining("type live_mood");
	}

	@Test
	void severalSchemasAreRefusedInAShadowSchema() {
		assertThatExceptionOfType(NoScratchPlaceException.class)
			.isThrownBy(() -> shadowSchema().build(DDL, SCOPE.and("app")))
			.withMessageContaining("several schemas");
	}

	@Test
	void moreTablesThanTheServerHasLocksForAreRefusedInAShadowSchema() {
		List<String> ddl = IntStream.range(0, 10_000).mapToObj((i) -> "create table t" + i + " ()").toList();
		assertThatExceptionOfType(NoScratchPlaceException.class).isThrownBy(() -> shadowSchema().build(ddl, SCOPE))
			.withMessageContaining("10000 tables")
			.withMessageContaining("max_locks_per_transaction");
	}

	@Test
	void aRoleThatMayCreateNothingIsToldWhatToGrant() {
		TestDatabase restricted = this.database.asSchemaOnlyRole();
		assertThatExceptionOfType(NoScratchPlaceException.class)
			.isThrownBy(() -> ScratchPlace.beside(restricted.dataSource(), connector(restricted))
				.build(DDL, CatalogScope.of(restricted.schema())))
			.withMessageContaining("ALTER ROLE \"" + restricted.user() + "\" CREATEDB");
	}

	@Test
	void aConfiguredDatabaseStaysEmpty() throws SQLException {
		TestDatabase administrator = this.database.asAdministrator();
		String name = this.database.name() + "_scratch";
		administrator.jdbc().sql("create database " + name + " template template0").update();
		try {
			PGSimpleDataSource scratch = administrator.dataSource();
			scratch.setDatabaseName(name);
			ScratchPlace place = ScratchPlace.configured(this.database.dataSource(), scratch);
			SchemaModel model = place.build(DDL, SCOPE);
			assertThat(tables(model)).isEqualTo(tables(scratchDatabase().build(DDL, SCOPE)));
			assertThat(CatalogReader.read(scratch, SCOPE).tables()).isEmpty();
			try (Connection connection = scratch.getConnection(); Statement statement = connection.createStatement()) {
				statement.execute("create table precious ()");
			}
			assertThatExceptionOfType(ScratchDatabaseException.class)
				.isThrownBy(() -> place.build(List.of("create table t ()"), SCOPE))
				.withMessageContaining(name)
				.withMessageContaining("it holds 'precious'");
		}
		finally {
			administrator.jdbc().sql("drop database " + name).update();
		}
	}

	private static void await(BooleanSupplier condition) {
		long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
		while (!condition.getAsBoolean()) {
			assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
			LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
		}
	}

	private static List<String> tables(int count) {
		return IntStream.range(0, count).mapToObj((i) -> "create table t" + i + " (id integer)").toList();
	}

	private static List<Table> tables(SchemaModel model) {
		return model.tables();
	}

	private ScratchPlace scratchDatabase() {
		TestDatabase administrator = this.database.asAdministrator();
		DatabaseConnector connector = connector(administrator);
		return ScratchPlace.beside(administrator.dataSource(), (name) -> {
			this.connected.add(name);
			return connector.connect(name);
		});
	}

	// the owner of the live database may not create databases
	private ScratchPlace shadowSchema() {
		return ScratchPlace.beside(this.database.dataSource(), connector(this.database));
	}

	private static DatabaseConnector connector(TestDatabase database) {
		return DatabaseConnector.of(database.url(), database.user(), database.password());
	}

	private List<String> databases() {
		return this.database.jdbc().sql(SCRATCH_DATABASES).query(String.class).list();
	}

	private List<String> schemas() {
		return this.database.jdbc().sql("select nspname from pg_namespace order by 1").query(String.class).list();
	}

}
