package io.sqlbot.migrate.diff;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import io.sqlbot.migrate.Migration;
import io.sqlbot.migrate.engine.MigrationEngine;
import io.sqlbot.migrate.sql.OperationSql;
import io.sqlbot.migrate.testing.PostgresTest;
import io.sqlbot.migrate.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A view or routine that a revision drops and creates again has afterwards what it had
 * before, whether the model says it or not; both ways.
 */
@PostgresTest
class RemadeObjectTests {

	private static final String TABLE = "create table person (id integer primary key, name varchar(20), age integer)";

	private static final String LATER = "create table person (id integer primary key, name text, age integer)";

	private static final List<String> VIEWS = List.of(TABLE,
			"create function put() returns trigger language plpgsql as $$ begin return new; end $$",
			"create view people with (security_barrier = true) as select id, name from person",
			"comment on view people is 'all of them'", "comment on column people.name is 'how they are called'",
			"alter view people alter column name set default 'nobody'",
			"create trigger put instead of insert on people for each row execute function put()",
			"comment on trigger put on people is 'puts it where it belongs'",
			"create rule quiet as on delete to people do instead nothing",
			"create rule told as on update to people do instead notify people", "grant select on people to {reader}",
			"grant insert, update (name) on people to {writer} with grant option",
			"grant select (id, name) on people to public", "alter view people owner to {owner}",
			"create view plain as select name from people",
			"create materialized view counted with (fillfactor = 80) as select name, age, count(*) as n from person "
					+ "group by name, age",
			"create unique index counted_key on counted (name, age)", "comment on index counted_key is 'for speed'",
			"alter materialized view counted cluster on counted_key",
			"alter materialized view counted alter column name set statistics 500",
			"alter materialized view counted alter column name set (n_distinct = 7)",
			"alter materialized view counted alter column name set storage external",
			"alter materialized view counted alter column name set compression pglz",
			"create statistics name_age (dependencies) on name, age from counted",
			"grant select on counted to {reader}, {writer}", "revoke truncate on counted from {admin}");

	// every property that one of them may have, a line each
	private static final String FACTS = """
			select concat_ws(' | ', 'relation', c.relname, c.relkind, pg_get_userbyid(c.relowner), c.reloptions,
			                 (select array_agg(a::text order by a::text)
			                    from unnest(coalesce(c.relacl, acldefault('r', c.relowner))) a),
			                 obj_description(c.oid, 'pg_class'), pg_get_viewdef(c.oid))
			  from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('v', 'm')
			 union all
			select concat_ws(' | ', 'column', c.relname, a.attname,
			                 (select array_agg(x::text order by x::text) from unnest(a.attacl) x), nullif(a.attstattarget, -1), a.attoptions,
			                 a.attstorage, a.attcompression, col_description(c.oid, a.attnum),
			                 pg_get_expr(d.adbin, d.adrelid))
			  from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
			  left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
			 where c.relnamespace = 'public'::regnamespace and c.relkind in ('v', 'm')
			 union all
			select 'rule | ' || definition from pg_rules where schemaname = 'public'
			 union all
			select concat_ws(' | ', 'trigger', pg_get_triggerdef(t.oid), obj_description(t.oid, 'pg_trigger'))
			  from pg_trigger t where not tgisinternal
			 union all
			select concat_ws(' | ', 'index', pg_get_indexdef(i.indexrelid), i.indisclustered,
			                 obj_description(i.indexrelid, 'pg_class'))
			  from pg_index i join pg_class c on c.oid = i.indrelid
			 where c.relnamespace = 'public'::regnamespace and c.relkind = 'm'
			 union all
			select 'statistics | ' || pg_get_statisticsobjdef(s.oid) from pg_statistic_ext s
			 union all
			select concat_ws(' | ', 'routine', p.oid::regprocedure, pg_get_userbyid(p.proowner), p.prosecdef,
			                 (select array_agg(a::text order by a::text)
			                    from unnest(coalesce(p.proacl, acldefault('f', p.proowner))) a),
			                 obj_description(p.oid, 'pg_proc'))
			  from pg_proc p where p.pronamespace = 'public'::regnamespace
			 order by 1""";

	private final TestDatabase database;

	private final GeneratedRevision revisions;

	private final ModelWithoutViews model;

	private final Path directory;

	RemadeObjectTests(TestDatabase database, @TempDir Path directory) {
		this.database = database.asAdministrator();
		this.revisions = new GeneratedRevision(this.database.dataSource(), directory);
		this.model = new ModelWithoutViews(this.database);
		this.directory = directory;
	}

	@BeforeEach
	void createRoles() {
		List.of("reader", "writer", "owner").forEach((role) -> run("create role {" + role + "}"));
		run("grant create on schema public to {owner}");
	}

	@AfterEach
	void dropRoles() {
		run("drop owned by {reader}, {writer}, {owner} cascade");
		List.of("reader", "writer", "owner").forEach((role) -> run("drop role {" + role + "}"));
	}

	@Test
	void viewThatTheModelCanNotSayKeepsWhatItHad() {
		VIEWS.forEach(this::run);
		List<String> before = facts();
		Comparison comparison = this.model.compare(LATER, VIEWS.get(1));
		verify(comparison, before, before);
		assertThat(part(GeneratedRevision.text(comparison.body()), "upgrade"))
			.contains(
					"Dropped and created again, with the owner and the privileges that the compared database has: the "
							+ "materialized view 'counted', the view 'people'.",
					"DROP VIEW \"people\"")
			.doesNotContain("without what no statement gives back");
	}

	@Test
	void viewWithAnotherQueryKeepsWhatTheModelDoesNotSay() {
		VIEWS.forEach(this::run);
		List<String> before = facts();
		Comparison comparison = compareAll(TABLE, VIEWS.get(1),
				"create view people with (security_barrier = true) as select name, id, age from person", VIEWS.get(3),
				VIEWS.get(4), VIEWS.get(5), VIEWS.get(6), VIEWS.get(7), "create view plain as select name from people",
				"create materialized view counted with (fillfactor = 80) as select name, count(*) as n, age "
						+ "from person where id > 0 group by name, age",
				VIEWS.get(16), VIEWS.get(17), VIEWS.get(18), VIEWS.get(19), VIEWS.get(20), VIEWS.get(21),
				VIEWS.get(22));
		MigrationEngine engine = this.revisions.engine(comparison.body());
		engine.upgrade("heads");
		assertThat(withoutQueries(facts())).containsAll(withoutQueries(before)).hasSize(before.size() + 1);
		assertThat(withoutQueries(facts())).contains("column | people | age | p | ");
		engine.downgrade("base");
		assertThat(facts()).isEqualTo(before);
	}

	@Test
	void privilegesOfAColumnGoWithIt() {
		VIEWS.subList(0, 13).forEach(this::run);
		List<String> before = facts();
		Comparison comparison = compareAll(TABLE, VIEWS.get(1),
				"create view people with (security_barrier = true) as select id from person", VIEWS.get(3),
				VIEWS.get(6), VIEWS.get(7));
		MigrationEngine engine = this.revisions.engine(comparison.body());
		engine.upgrade("heads");
		assertThat(facts()).anyMatch((fact) -> fact.matches("column \\| people \\| id \\| \\{=r/.*"));
		engine.downgrade("base");
		assertThat(facts()).isEqualTo(before);
	}

	@Test
	void routineThatMustBeMadeAnewKeepsOwnerAndPrivileges() {
		List.of("create function twice(n integer) returns integer language sql security definer as 'select n * 2'",
				"comment on function twice is 'doubles'", "revoke all on function twice from public",
				"grant execute on function twice to {reader}",
				"grant execute on function twice to {writer} with grant option",
				"alter function twice owner to {owner}", "create procedure act(n integer) language sql as 'select 1'",
				"revoke execute on procedure act from public",
				"create function other() returns integer language sql " + "as 'select 1'")
			.forEach(this::run);
		List<String> before = facts();
		Comparison comparison = this.model.compare(
				"create function twice(n integer) returns bigint language sql security definer as 'select n * 2::bigint'",
				"comment on function twice is 'doubles'", "create procedure act(m integer) language sql as 'select 1'",
				"create function other() returns integer language sql as 'select 1'");
		assertThat(comparison.differences()).hasSize(2);
		verify(comparison, before, before);
	}

	@Test
	void whatDefaultPrivilegesWouldAddIsTakenAway() {
		run(TABLE);
		run("create view early as select name from person");
		run("create function early(n varchar) returns integer language sql as 'select 1'");
		run("alter default privileges grant insert on tables to {writer}");
		run("alter default privileges in schema public grant select on tables to {reader}");
		run("alter default privileges revoke execute on functions from public");
		run("create view late as select name from person");
		run("revoke select on late from {reader}");
		List<String> before = facts();
		verify(this.model.compare(LATER, "create function early(m varchar) returns integer language sql as 'select 1'"),
				before, before);
	}

	@Test
	void newViewBeginsWithNothingOfAnother() {
		run(TABLE);
		run("create materialized view people as select name from person");
		run("create statistics name_id on name, (lower(name)) from people");
		run("grant select on people to {reader}");
		MigrationEngine engine = this.revisions
			.engine(compareAll(TABLE, "create view people as select name from person").body());
		List<String> before = facts();
		engine.upgrade("heads");
		assertThat(facts()).filteredOn((fact) -> fact.startsWith("relation"))
			.singleElement()
			.asString()
			.contains("| v |", name("reader"));
		engine.downgrade("base");
		assertThat(facts()).isEqualTo(before);
	}

	@Test
	void whatNoStatementGivesBackIsSaid() {
		run(TABLE);
		run("create view people as select name from person");
		run("create rule quiet as on delete to people do instead nothing");
		run("comment on rule quiet on people is 'nobody goes'");
		run("grant select on people to {writer} with grant option");
		run("set role {writer}; grant select on people to {reader}; reset role");
		run("insert into pg_seclabel values ('people'::regclass, 'pg_class'::regclass, 0, 'test', 'secret')");
		Comparison comparison = this.model.compare(LATER);
		String said = "Dropped and created again, without what no statement gives back: the view 'people', security "
				+ "labels, who granted which privilege, comments on rules and statistics.";
		assertThat(part(GeneratedRevision.text(comparison.body()), "upgrade")).contains(said);
		assertThat(part(GeneratedRevision.text(comparison.plainBody()), "downgrade")).contains(said);
		this.revisions.engine(comparison.body()).upgrade("heads");
		assertThat(facts()).filteredOn((fact) -> fact.startsWith("relation"))
			.singleElement()
			.asString()
			.contains(name("reader") + "=r/", name("writer") + "=r*/");
	}

	private void verify(Comparison comparison, List<String> upgraded, List<String> downgraded) {
		MigrationEngine engine = this.revisions.engine(comparison.body());
		engine.upgrade("heads");
		assertThat(facts()).as(GeneratedRevision.text(comparison.body())).isEqualTo(upgraded);
		engine.downgrade("base");
		assertThat(facts()).as(GeneratedRevision.text(comparison.body())).isEqualTo(downgraded);
		try {
			Migration migration = CompiledRevisions.of(this.directory, List.of(comparison.plainBody())).load().get(0);
			GeneratedRevision.operations(migration::upgrade)
				.forEach((operation) -> OperationSql.of(operation).forEach(this::run));
			assertThat(facts()).isEqualTo(upgraded);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private Comparison compareAll(String... ddl) {
		return this.model.withViews().compare(ddl);
	}

	private List<String> facts() {
		return this.database.jdbc().sql(FACTS).query(String.class).list();
	}

	private static List<String> withoutQueries(List<String> facts) {
		return facts.stream()
			.map((fact) -> fact.startsWith("relation") ? fact.replaceFirst("(?s)SELECT.*", "") : fact)
			.toList();
	}

	private String name(String role) {
		return role + "_" + this.database.name();
	}

	private void run(String sql) {
		String text = sql.replace("{admin}", "\"" + this.database.user() + "\"");
		for (String role : List.of("reader", "writer", "owner")) {
			text = text.replace("{" + role + "}", "\"" + name(role) + "\"");
		}
		this.database.jdbc().sql(text).update();
	}

	private static String part(String text, String direction) {
		int begin = text.indexOf("-- " + direction);
		int end = text.indexOf("-- downgrade", begin + 1);
		return text.substring(begin, (end > 0) ? end : text.length()).replace("\n-- ", " ");
	}

}
