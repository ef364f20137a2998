package io.sqlbot.migrate.diff;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

import io.sqlbot.migrate.Operations;
import io.sqlbot.migrate.PlannedAction;
import io.sqlbot.migrate.PlannedSegment;
import io.sqlbot.migrate.diff.source.RevisionBody;
import io.sqlbot.migrate.engine.MigrationEngine;
import io.sqlbot.migrate.error.RevisionFailedException;
import io.sqlbot.migrate.operation.StatementLock;
import io.sqlbot.migrate.operation.TableWork;
import io.sqlbot.migrate.testing.PostgresTest;
import io.sqlbot.migrate.testing.TemplateSetup;
import io.sqlbot.migrate.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static io.sqlbot.migrate.schema.Check.check;
import static io.sqlbot.migrate.schema.Column.column;
import static io.sqlbot.migrate.schema.ColumnType.bigInteger;
import static io.sqlbot.migrate.schema.ColumnType.integer;
import static io.sqlbot.migrate.schema.ColumnType.string;
import static io.sqlbot.migrate.schema.ColumnType.text;
import static io.sqlbot.migrate.schema.ColumnType.timestamp;
import static io.sqlbot.migrate.schema.ColumnType.type;
import static io.sqlbot.migrate.schema.ColumnType.uuid;
import static io.sqlbot.migrate.schema.ForeignKey.foreignKey;
import static io.sqlbot.migrate.schema.PrimaryKey.primaryKey;
import static io.sqlbot.migrate.schema.Unique.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@PostgresTest
class SafeFormsTests {

	private static final int ROWS = 3000;

	private static final Consumer<Operations> NOTHING = (op) -> {
	};

	private final TestDatabase database;

	private final GeneratedRevision revisions;

	SafeFormsTests(TestDatabase database, @TempDir Path directory) {
		this.database = database;
		this.revisions = new GeneratedRevision(database.dataSource(), directory);
	}

	@TemplateSetup
	static void createTables(TestDatabase template) {
		for (String sql : List.of("create type mood as enum ('sad', 'happy')",
				"create table team (id integer primary key, code text not null)",
				"create table account (id integer primary key, name text, amount text, team_id integer, mood mood)",
				"create index ix_account_name on account (name)",
				"create table event (id integer, at date not null) partition by range (at)",
				"insert into team select i, 'team ' || i from generate_series(1, 10) i",
				"insert into account select i, 'name ' || i, i::text, i % 10 + 1, 'sad' from generate_series(1, " + ROWS
						+ ") i")) {
			template.jdbc().sql(sql).update();
		}
	}

	@Test
	void columnThatIsNotNullFailsUndecidedBeforeAnythingIsDone() {
		RevisionBody body = this.revisions.safe((op) -> op.addColumn("account", column("age", integer()).notNull()),
				(op) -> op.dropColumn("account", "age"));
		MigrationEngine engine = this.revisions.engine(body);
		assertThatExceptionOfType(RevisionFailedException.class).isThrownBy(() -> engine.upgrade("heads"))
			.withMessageContaining("Undecided: the value of column 'age' in the rows of table 'account'");
		assertThat(columns("account")).doesNotContain("age");
		assertThat(engine.unfinished()).singleElement()
			.satisfies((stopped) -> assertThat(stopped.committed()).isZero());
	}

	@Test
	void columnThatIsNotNullIsFilledAsTheAuthorDecides() {
		RevisionBody body = this.revisions.safe((op) -> op.addColumn("account", column("age", integer()).notNull()),
				(op) -> op.dropColumn("account", "age"));
		String decided = decided(GeneratedRevision.text(body), "SET \"age\" = NULL", "SET \"age\" = length(name)");
		MigrationEngine engine = this.revisions.engine(decided);
		assertThat(this.revisions.segments(engine)).hasSize(5).allSatisfy(this::blocksNobodyForLong);
		engine.upgrade("heads");
		assertThat(count("select count(*) from account where age = length(name)")).isEqualTo(ROWS);
		assertThat(isNotNull("age")).isTrue();
		assertThat(count("select count(*) from pg_constraint where conname like '%age_not_null' and contype = 'c'"))
			.isZero();
		engine.downgrade("base");
		assertThat(columns("account")).doesNotContain("age");
	}

	@Test
	void columnThatIsNotNullRunsUndecidedOnAnEmptyTable() {
		this.database.jdbc().sql("truncate account").update();
		this.revisions
			.engine(this.revisions.safe((op) -> op.addColumn("account", column("age", integer()).notNull()), NOTHING))
			.upgrade("heads");
		assertThat(isNotNull("age")).isTrue();
	}

	@Test
	void constantDefaultNeedsOneSegment() {
		MigrationEngine engine = this.revisions.engine(this.revisions.safe((op) -> {
			op.addColumn("account", column("state", string(10)).notNull().defaultValue("new"));
			op.addColumn("account", column("made", timestamp().withTimeZone()).notNull().defaultExpression("now()"));
		}, NOTHING));
		assertThat(this.revisions.segments(engine)).hasSize(1);
		Long before = fileOf("account");
		engine.upgrade("heads");
		assertThat(fileOf("account")).as("the table was not rewritten").isEqualTo(before);
		assertThat(count("select count(*) from account where state = 'new' and made is not null")).isEqualTo(ROWS);
	}

	@Test
	void defaultOfEachRowIsFilledInWithoutRewritingTheTable() {
		MigrationEngine engine = this.revisions.engine(this.revisions.safe(
				(op) -> op.addColumn("account", column("key", uuid()).notNull().defaultExpression("gen_random_uuid()")),
				NOTHING));
		assertThat(this.revisions.segments(engine)).allSatisfy(this::blocksNobodyForLong);
		Long before = fileOf("account");
		engine.upgrade("heads");
		assertThat(fileOf("account")).isEqualTo(before);
		assertThat(count("select count(distinct key) from account")).isEqualTo(ROWS);
		assertThat(isNotNull("key")).isTrue();
		this.database.jdbc().sql("insert into account (id) values (0)").update();
	}

	@Test
	void existingColumnRefusesNullWhereNoRowHasAny() {
		MigrationEngine engine = this.revisions
			.engine(this.revisions.safe((op) -> op.alterColumn("account", "name", (c) -> c.notNull()),
					(op) -> op.alterColumn("account", "name", (c) -> c.nullable())));
		engine.upgrade("heads");
		assertThat(isNotNull("name")).isTrue();
		engine.downgrade("base");
		assertThat(isNotNull("name")).isFalse();
	}

	@Test
	void existingColumnWithNullsIsTheAuthorsDecision() {
		this.database.jdbc().sql("update account set name = null where id = 7").update();
		RevisionBody body = this.revisions.safe((op) -> op.alterColumn("account", "name", (c) -> c.notNull()), NOTHING);
		assertThatExceptionOfType(RevisionFailedException.class)
			.isThrownBy(() -> this.revisions.engine(body).upgrade("heads"))
			.withMessageContaining("Undecided: the value of column 'name'");
		this.revisions.edit(decided(GeneratedRevision.text(body), "SET \"name\" = NULL", "SET \"name\" = 'nobody'"))
			.upgrade("heads");
		assertThat(count("select count(*) from account where name = 'nobody'")).isOne();
		assertThat(isNotNull("name")).isTrue();
	}

	@Test
	void constraintsOfFilledTablesAreProvenInASegmentOfTheirOwn() {
		MigrationEngine engine = this.revisions.engine(this.revisions.safe((op) -> {
			op.addConstraint("account", check("id > 0").named("ck_account_id"));
			op.addConstraint("account", foreignKey("team_id").references("team", "id").named("fk_account_team"));
		}, (op) -> {
			op.dropConstraint("fk_account_team", "account");
			op.dropConstraint("ck_account_id", "account");
		}));
		assertThat(this.revisions.segments(engine)).hasSize(2).allSatisfy(this::blocksNobodyForLong);
		engine.upgrade("heads");
		assertThat(count("select count(*) from pg_constraint where conname in ('ck_account_id', 'fk_account_team') "
				+ "and convalidated"))
			.isEqualTo(2);
		engine.downgrade("base");
	}

	@Test
	void newTablesGetTheShortForms() {
		MigrationEngine engine = this.revisions.engine(this.revisions.safe((op) -> {
			op.createTable("one", column("id", integer()).primaryKey(), column("other", integer()));
			op.createTable("two", column("id", integer()).primaryKey(), column("other", integer()).notNull());
			op.addConstraint("one", foreignKey("other").references("two", "id").named("fk_one_two"));
			op.addConstraint("two", foreignKey("other").references("one", "id").named("fk_two_one"));
			op.createIndex("ix_one_other", "one", "other");
		}, (op) -> {
			op.dropConstraint("fk_one_two", "one");
			op.dropTable("two");
			op.dropTable("one");
		}));
		assertThat(this.revisions.segments(engine)).hasSize(1);
		engine.upgrade("heads");
		engine.downgrade("base");
	}

	@Test
	void indexesAreBuiltAndDroppedConcurrently() {
		MigrationEngine engine = this.revisions.engine(this.revisions.safe((op) -> {
			op.dropIndex("ix_account_name");
			op.createIndex("ix_account_name", "account", (i) -> i.column("name").column("id").comment("by name"));
		}, NOTHING));
		assertThat(this.revisions.segments(engine)).hasSize(3).allSatisfy(this::blocksNobodyForLong);
		engine.upgrade("heads");
		assertThat(count("select count(*) from pg_index where indexrelid = 'ix_account_name'::regclass and indisvalid "
				+ "and indnatts = 2 and obj_description(indexrelid) = 'by name'"))
			.isOne();
	}

	@Test
	void indexOfADroppedColumnIsDroppedBefore() {
		this.revisions.engine(this.revisions.safe((op) -> {
			op.dropIndex("ix_account_name");
			op.dropColumn("account", "name");
		}, NOTHING)).upgrade("heads");
		assertThat(columns("account")).doesNotContain("name");
	}

	@Test
	void keysComeFromIndexesAndWhatRefersToThemComesLater() {
		MigrationEngine engine = this.revisions.engine(this.revisions.safe((op) -> {
			op.addColumn("account", column("team_code", text()));
			op.addConstraint("team", unique("code").named("uq_team_code"));
			op.createTable("badge", column("id", integer()).primaryKey(),
					column("code", text()).constraint(foreignKey("code").references("team", "code").named("fk_badge")));
			op.addConstraint("account",
					foreignKey("team_code").references("team", "code").named("fk_account_team_code"));
		}, NOTHING));
		assertThat(this.revisions.segments(engine)).allSatisfy(this::blocksNobodyForLong);
		engine.upgrade("heads");
		assertThat(count("select count(*) from pg_constraint where conname in ('uq_team_code', 'fk_badge', "
				+ "'fk_account_team_code') and convalidated"))
			.isEqualTo(3);
	}

	@Test
	void primaryKeyReadsTheTableOnlyWhileOthersWrite() {
		this.database.jdbc().sql("alter table account drop constraint account_pkey, alter id drop not null").update();
		MigrationEngine engine = this.revisions.engine(this.revisions
			.safe((op) -> op.addConstraint("account", primaryKey("id").named("account_pk")), NOTHING));
		assertThat(this.revisions.segments(engine)).allSatisfy(this::blocksNobodyForLong);
		engine.upgrade("heads");
		assertThat(count("select count(*) from pg_constraint where conname = 'account_pk' and contype = 'p'")).isOne();
	}

	@Test
	void enumValuesAreCommittedBeforeTheyAreUsed() {
		MigrationEngine engine = this.revisions.engine(this.revisions.safe((op) -> {
			op.alterColumn("account", "mood", (c) -> c.defaultExpression("'ok'::mood"));
			op.addEnumValueBefore("mood", "ok", "happy");
		}, NOTHING));
		assertThat(this.revisions.segments(engine)).hasSize(2);
		engine.upgrade("heads");
		this.database.jdbc().sql("insert into account (id) values (0)").update();
		assertThat(count("select count(*) from account where mood = 'ok' and mood < 'happy'")).isOne();
	}

	@Test
	void lonelyEnumValueNeedsOneSegment() {
		RevisionBody body = this.revisions.plain((op) -> op.addEnumValue("mood", "bored"), NOTHING);
		assertThat(body.upgrade()).hasSize(1);
	}

	@Test
	void typesThatNeedACastGetIt() {
		this.revisions.engine(this.revisions.safe((op) -> {
			op.alterColumn("account", "amount", (c) -> c.type(integer()));
			op.alterColumn("account", "team_id", (c) -> c.type(bigInteger()));
			op.alterColumn("account", "mood", (c) -> c.type(text()));
		}, NOTHING)).upgrade("heads");
		assertThat(count("select sum(amount) from account")).isEqualTo((long) ROWS * (ROWS + 1) / 2);
		assertThat(GeneratedRevision.text(
				this.revisions.plain((op) -> op.alterColumn("account", "mood", (c) -> c.type(type("mood"))), NOTHING)))
			.contains("\"mood\"::mood");
	}

	@Test
	void typesWithoutACastAreTheAuthorsDecision() {
		RevisionBody body = this.revisions.safe((op) -> op.alterColumn("account", "team_id", (c) -> c.type(uuid())),
				NOTHING);
		assertThatExceptionOfType(RevisionFailedException.class)
			.isThrownBy(() -> this.revisions.engine(body).upgrade("heads"))
			.withMessageContaining("Undecided: the value of column 'team_id'");
		String decided = decided(GeneratedRevision.text(body), "USING NULL::uuid",
				"USING lpad(team_id::text, 32, '0')::uuid");
		this.revisions.edit(decided).upgrade("heads");
		assertThat(count("select count(distinct team_id) from account")).isEqualTo(10);
	}

	@Test
	void partitionedTablesGetWhatPostgreSqlHasForThem() {
		this.revisions.engine(this.revisions.safe((op) -> {
			op.createIndex("ix_event_at", "event", "at");
			op.addConstraint("event", unique("id", "at").named("uq_event"));
			op.addConstraint("event", foreignKey("id").references("team", "id").named("fk_event_team"));
			op.addConstraint("event", check("id > 0").named("ck_event"));
		}, NOTHING)).upgrade("heads");
		assertThat(count("select count(*) from pg_constraint where conrelid = 'event'::regclass and convalidated "
				+ "and contype <> 'n'"))
			.isEqualTo(3);
	}

	@Test
	void droppedDataIsSaid() {
		String text = GeneratedRevision.text(this.revisions.safe((op) -> {
			op.dropColumn("account", "amount");
			op.dropTable("event");
		}, NOTHING));
		assertThat(text)
			.contains("-- The values of 'amount' of 'account' are lost; the downgrade adds it without them.")
			.contains("-- The rows of 'event' are lost; the downgrade creates it empty.");
	}

	private static String decided(String text, String undecided, String decision) {
		String removed = text.replaceAll("(?s)DO \\$\\$.*?\\$\\$;", "");
		assertThat(removed).isNotEqualTo(text).contains(undecided);
		return removed.replace(undecided, decision);
	}

	// what keeps writers away must not last, and nothing that lasts may come after it
	private void blocksNobodyForLong(PlannedSegment segment) {
		boolean blocked = false;
		for (PlannedAction action : segment.actions()) {
			PlannedAction.Statement statement = (PlannedAction.Statement) action;
			blocked |= statement.locks().locks().stream().anyMatch((lock) -> isStrong(statement, lock));
			boolean works = statement.sql().startsWith("UPDATE")
					|| statement.locks().locks().stream().anyMatch((lock) -> lasts(statement, lock));
			assertThat(blocked && works).as(statement.sql()).isFalse();
		}
	}

	private static boolean isStrong(PlannedAction.Statement statement, StatementLock lock) {
		return lock.mode().blocksWrites() && !statement.locks().created().contains(lock.name());
	}

	// a proof spares SET NOT NULL the reading, which its words do not tell
	private static boolean lasts(PlannedAction.Statement statement, StatementLock lock) {
		return lock.work() != TableWork.NONE && !statement.sql().endsWith("SET NOT NULL");
	}

	private List<String> columns(String table) {
		return this.database.jdbc()
			.sql("select attname from pg_attribute where attrelid = ?::regclass and attnum > 0 and not attisdropped")
			.param(table)
			.query(String.class)
			.list();
	}

	private boolean isNotNull(String column) {
		return this.database.jdbc()
			.sql("select attnotnull from pg_attribute where attrelid = 'account'::regclass and attname = ?")
			.param(column)
			.query(Boolean.class)
			.single();
	}

	private Long fileOf(String table) {
		return this.database.jdbc()
			.sql("select pg_relation_filenode(?::regclass)")
			.param(table)
			.query(Long.class)
			.single();
	}

	private long count(String sql) {
		return this.database.jdbc().sql(sql).query(Long.class).single();
	}

}
