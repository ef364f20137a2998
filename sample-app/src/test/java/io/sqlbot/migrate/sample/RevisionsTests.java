package io.sqlbot.migrate.sample;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

import io.sqlbot.migrate.RevisionInfo;
import io.sqlbot.migrate.engine.MigrationEngine;
import io.sqlbot.migrate.testing.PostgresTest;
import io.sqlbot.migrate.testing.TestDatabase;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@PostgresTest
class RevisionsTests {

	private static final String BEFORE_WORKSPACE = "0651e78b91d8";

	private final TestDatabase database;

	private final JdbcClient jdbc;

	private final MigrationEngine engine;

	RevisionsTests(TestDatabase database) {
		this.database = database;
		this.jdbc = database.jdbc();
		this.engine = MigrationEngine.builder(database.pooled(1)).build();
	}

	@Test
	void everyDowngradeRestoresTheSchema() {
		Deque<SchemaSnapshot> snapshots = new ArrayDeque<>();
		List<String> ids = mainLine();
		for (String id : ids) {
			snapshots.push(SchemaSnapshot.of(this.database));
			this.engine.upgrade(id);
		}
		SchemaSnapshot head = SchemaSnapshot.of(this.database);
		for (int i = ids.size() - 1; i >= 0; i--) {
			this.engine.downgrade((i > 0) ? ids.get(i - 1) : "base");
			assertThat(SchemaSnapshot.of(this.database).lines()).as("after the downgrade of " + ids.get(i))
				.isEqualTo(snapshots.pop().lines());
		}
		assertThat(this.engine.rows()).isEmpty();
		this.engine.upgrade("main@head");
		assertThat(SchemaSnapshot.of(this.database)).isEqualTo(head);
	}

	@Test
	void everyRevisionChangesSomething() {
		List<String> ids = mainLine();
		assertThat(ids).hasSizeGreaterThanOrEqualTo(15);
		List<String> seeds = List.of("405bf5d5773d", "0a64adba7928");
		for (String id : ids) {
			SchemaSnapshot before = SchemaSnapshot.of(this.database);
			this.engine.upgrade(id);
			assertThat(SchemaSnapshot.of(this.database).equals(before)).as(id).isEqualTo(seeds.contains(id));
		}
	}

	@Test
	void seedRowsComeAndGo() {
		this.engine.upgrade("main@head");
		assertThat(count("workspace")).isEqualTo(1);
		assertThat(count("sys_user")).isEqualTo(1);
		assertThat(count("datasource")).isEqualTo(1);
		assertThat(count("terminology")).isEqualTo(3);
		this.engine.downgrade("524f4d52dd59");
		assertThat(count("workspace")).isZero();
		assertThat(count("sys_user")).isZero();
	}

	@Test
	void membershipsKeepTheWorkspaceOfEachUser() {
		this.engine.upgrade(BEFORE_WORKSPACE);
		this.jdbc.sql("insert into sys_user (account, name) values ('ann', 'Ann'), ('bob', 'Bob')").update();
		this.engine.upgrade("6d6651f08ed5");
		this.jdbc.sql("update sys_user set workspace_id = (select id from workspace) where account = 'ann'").update();
		String workspaces = "select account || ' ' || coalesce(workspace_id::text, '-') from sys_user order by 1";
		List<String> before = this.jdbc.sql(workspaces).query(String.class).list();
		this.engine.upgrade("b0844f41b152");
		assertThat(this.jdbc.sql(
				"select account || ' ' || role from workspace_member join sys_user on sys_user.id = user_id order by 1")
			.query(String.class)
			.list()).containsExactly("admin admin", "ann member");
		this.engine.downgrade("6d6651f08ed5");
		assertThat(this.jdbc.sql(workspaces).query(String.class).list()).isEqualTo(before);
	}

	@Test
	void timestampsKeepTheSecond() {
		this.engine.upgrade("7acd0a8d6f16");
		assertThat(single("select create_time from datasource")).isEqualTo("1770717600");
		this.engine.upgrade("6d6651f08ed5");
		assertThat(single("select created_at at time zone 'UTC' from datasource")).isEqualTo("2026-02-10 10:00:00");
		this.engine.downgrade("7acd0a8d6f16");
		assertThat(single("select create_time from datasource")).isEqualTo("1770717600");
	}

	@Test
	void synonymsAreSplitAndJoined() {
		this.engine.upgrade("b0844f41b152");
		String query = "select synonyms from terminology where term = 'GMV'";
		assertThat(single(query)).isEqualTo("gross merchandise value,sales volume");
		this.engine.upgrade("0230796202ad");
		assertThat(single(query.replace("synonyms", "synonyms[2]"))).isEqualTo("sales volume");
		this.engine.downgrade("b0844f41b152");
		assertThat(single(query)).isEqualTo("gross merchandise value,sales volume");
	}

	@Test
	void statusTellsWhatTwoColumnsTold() {
		this.engine.upgrade("bfacd356c9fd");
		this.jdbc.sql("insert into chat (workspace_id, user_id) select workspace_id, user_id from workspace_member")
			.update();
		this.jdbc
			.sql("""
					insert into chat_record (chat_id, question, finished, error)
					select id, question, finished, error
					from chat, (values ('a', true, null), ('b', false, 'no'), ('c', false, null)) as it (question, finished, error)
					""")
			.update();
		this.engine.upgrade("87154b8456c3");
		assertThat(single("select string_agg(status, ' ' order by question) from chat_record"))
			.isEqualTo("finished failed running");
		this.engine.downgrade("bfacd356c9fd");
		assertThat(single("select string_agg(finished::text, ' ' order by question) from chat_record"))
			.isEqualTo("true false false");
	}

	@Test
	void titlesAreCutToWhatFits() {
		this.engine.upgrade("633f34160410");
		this.jdbc.sql("""
				insert into chat (workspace_id, user_id, title)
				select workspace_id, id, title from sys_user, (values (repeat('x', 200)), (null)) as it (title)
				""").update();
		this.engine.downgrade("0a64adba7928");
		assertThat(single("select string_agg(length(title)::text, ' ' order by length(title) desc) from chat"))
			.isEqualTo("64 8");
	}

	private List<String> mainLine() {
		List<String> ids = new ArrayList<>(this.engine.history()
			.stream()
			.filter((revision) -> !revision.branchLabels().contains("vector"))
			.map(RevisionInfo::id)
			.toList());
		Collections.reverse(ids);
		return ids;
	}

	private long count(String table) {
		return this.jdbc.sql("select count(*) from " + table).query(Long.class).single();
	}

	private String single(String sql) {
		return this.jdbc.sql(sql).query(String.class).single();
	}

}
