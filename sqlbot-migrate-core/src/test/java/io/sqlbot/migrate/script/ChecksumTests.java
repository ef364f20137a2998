package io.sqlbot.migrate.script;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import io.sqlbot.migrate.Migration;
import io.sqlbot.migrate.Operations;
import io.sqlbot.migrate.ReversibleMigration;
import io.sqlbot.migrate.Revision;
import io.sqlbot.migrate.revision.Direction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.BeanUtils;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;

import static io.sqlbot.migrate.schema.Column.column;
import static io.sqlbot.migrate.schema.ColumnType.bigInteger;
import static io.sqlbot.migrate.schema.ColumnType.string;
import static org.assertj.core.api.Assertions.assertThat;

class ChecksumTests {

	private static final String FILE = """
			-- revision: a1
			-- upgrade
			create table Account (id int, note text default 'Not Yet');
			-- commit
			create function f() returns text language sql as $body$
			  select 'x'  -- kept
			$body$;
			-- downgrade
			drop table account;
			""";

	@ParameterizedTest
	@ValueSource(strings = { "v1:", "java-v1:" })
	void recordedValuesHold(String rule) throws IOException {
		Map<String, String> recorded = new LinkedHashMap<>();
		for (String line : new ClassPathResource("checksums.txt", ChecksumTests.class)
			.getContentAsString(StandardCharsets.UTF_8)
			.lines()
			.filter((it) -> !it.startsWith("#"))
			.toList()) {
			String[] entry = line.split(" ");
			recorded.put(entry[0], entry[1]);
		}
		Map<String, String> actual = new LinkedHashMap<>();
		actual.put("sql", sql(FILE));
		actual.put("copy", sql("-- revision: a\n-- upgrade\ncopy t from stdin;\n1\tOne\n\\.\n"));
		actual.put("java", java(Plain.class));
		actual.put("reversible", java(Reversible.class));
		actual.entrySet().removeIf((entry) -> !entry.getValue().startsWith(rule));
		assertThat(actual).hasSize(2).allSatisfy((name, value) -> assertThat(recorded).containsEntry(name, value));
	}

	@Test
	void commentsBlanksLettersAndLineEndsOutsideOfQuotesDoNotCount() {
		String other = FILE
			.replace("create table Account (id int,", "-- to begin with\nCREATE  TABLE account ( /* key */ ID\n int ,")
			.replace("$body$", "$f$")
			.replace("-- revision: a1", "-- revision: a1\n-- message: another one\n")
			.replace("\n", "\r\n");
		assertThat(sql(other)).isEqualTo(sql(FILE));
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "'Not Yet'->'not yet'", "'Not Yet'->'Not  Yet'", "-- kept->-- lost", "Account->\"Account\"",
					"int,->int)/*,*/, (", "-- commit->", "  select->select", "Account (->Account(x int, " })
	void whatIsDoneCounts(String edit) {
		String other = FILE.replace(edit.split("->")[0], edit.endsWith("->") ? "" : edit.split("->")[1]);
		assertThat(Checksum.differ(Direction.UPGRADE, sql(FILE), sql(other))).isTrue();
		assertThat(Checksum.differ(Direction.DOWNGRADE, sql(FILE), sql(other))).isFalse();
	}

	@Test
	void downgradeHasADigestOfItsOwn() {
		String other = FILE.replace("drop table account", "drop table if exists account");
		assertThat(Checksum.differ(Direction.UPGRADE, sql(FILE), sql(other))).isFalse();
		assertThat(Checksum.differ(Direction.DOWNGRADE, sql(FILE), sql(other))).isTrue();
		String none = FILE.substring(0, FILE.indexOf("-- downgrade"));
		assertThat(Checksum.differ(Direction.DOWNGRADE, sql(FILE), sql(none))).isTrue();
		assertThat(sql(FILE)).startsWith(sql(none) + ":");
	}

	@Test
	void rowsOfCopyCountButNotTheirLineEnds() {
		String file = "-- revision: a\n-- upgrade\ncopy t from stdin;\n1\tOne\n\\.\n";
		assertThat(sql(file.replace("\n", "\r\n"))).isEqualTo(sql(file));
		assertThat(sql(file.replace("One", "one"))).isNotEqualTo(sql(file));
		assertThat(sql(file.replace("1\tOne\n", "1\tOne\n1\tOne\n"))).isNotEqualTo(sql(file));
	}

	@Test
	void valuesOfOtherRulesAreNeverCalledEdited() {
		String now = sql(FILE);
		String other = "v1:" + "5".repeat(32);
		assertThat(Checksum.differ(Direction.UPGRADE, other, now)).isTrue();
		for (String before : List.of(other.replace("v1:", "v0:"), other.replace("v1:", "v2:"),
				other.replace("v1:", "java-v1:"), "v1:0123", "v1:" + "0".repeat(64), "", "5".repeat(32))) {
			assertThat(Checksum.differ(Direction.UPGRADE, before, now)).as(before).isFalse();
			assertThat(Checksum.differ(Direction.UPGRADE, now, before)).as(before).isFalse();
		}
		assertThat(Checksum.differ(Direction.UPGRADE, null, now)).isFalse();
		assertThat(Checksum.differ(Direction.UPGRADE, now, null)).isFalse();
	}

	@Test
	void classIsKnownByTheStatementsOfItsOperations() {
		assertThat(java(Plain.class)).isEqualTo(java(SameAsPlain.class)).isNotEqualTo(java(Reversible.class));
		assertThat(script(Plain.class).text()).isEqualTo("""
				-- upgrade
				CREATE TABLE "term" (
				    "id" bigint PRIMARY KEY,
				    "word" varchar(255)
				);
				-- commit
				insert into term values (1, 'a');

				-- downgrade
				DROP TABLE "term";
				""");
	}

	@Test
	void classThatCannotBeRecordedHasNoChecksum() {
		for (Class<? extends Migration> type : List.of(NeedsDatabase.class, SwallowsTheRefusal.class, Changing.class,
				Failing.class, Injected.class, InjectedField.class)) {
			assertThat(script(type).checksum()).as(type.getSimpleName()).isNull();
			assertThat(script(type).text()).as(type.getSimpleName()).isNull();
		}
	}

	@Test
	void classThatSaysMoreThanIsKeptIsKnownByAllOfIt() {
		String file = sql("-- revision: a1\n-- upgrade\nselect 1;\n-- commit\n" + Lengthy.STATEMENT
				+ ";\n-- commit\nselect 2;\n");
		assertThat(java(Lengthy.class)).isEqualTo("java-" + file);
		assertThat(script(Lengthy.class).text()).isNull();
		assertThat(script(LengthyAndChanging.class).checksum()).isNull();
	}

	@Test
	void bodyWhoseCommentsAreOthersEachTimeIsKnownByItsStatements() {
		assertThat(java(Commenting.class)).isEqualTo("java-" + sql("-- revision: a1\n-- upgrade\nselect 1;\n"));
	}

	@Test
	void bodyOfAClassThatIsGivenSomethingDoesNotRun() {
		script(Injected.class).prepare();
		assertThat(Injected.RUNS).hasValue(0);
	}

	@Test
	void downgradeThatCannotBeRecordedCountsAsNone() {
		assertThat(Checksum.parse(java(DowngradeNeedsDatabase.class))).isNotNull()
			.satisfies((checksum) -> assertThat(checksum.downgrade()).isNull());
	}

	private static String sql(String content) {
		return String.valueOf(new SqlRevision(
				new RevisionHeader("a1", List.of(), List.of(), List.of(), "", null, false, List.of(),
						SegmentTimeouts.NONE, "a1.sql"),
				new ByteArrayResource(content.getBytes(StandardCharsets.UTF_8)))
			.checksum());
	}

	private static String java(Class<? extends Migration> type) {
		return String.valueOf(script(type).checksum());
	}

	private static RevisionScript script(Class<? extends Migration> type) {
		return ScriptDirectory.load(List.of(), Map.of(type, () -> {
			try {
				return type.getDeclaredConstructor().newInstance();
			}
			catch (NoSuchMethodException ex) {
				return new Injected("x");
			}
			catch (ReflectiveOperationException ex) {
				throw new IllegalStateException(ex);
			}
		}), ChecksumTests.class.getClassLoader(), BeanUtils::instantiateClass).get("j1");
	}

	@Revision(id = "j1")
	static class Plain implements Migration {

		private final String table = "term";

		@Override
		public void upgrade(Operations op) {
			op.createTable(this.table, column("id", bigInteger()).primaryKey(), column("word", string(255)));
			op.commit();
			op.execute("insert into term values (1, 'a')");
		}

		@Override
		public void downgrade(Operations op) {
			op.dropTable(this.table);
		}

	}

	@Revision(id = "j1")
	static class SameAsPlain implements Migration {

		@Override
		public void upgrade(Operations op) {
			op.createTable("term", column("id", bigInteger()).primaryKey(), column("word", string(255)));
			op.commit();
			op.execute("INSERT INTO term\nVALUES (1, 'a'); -- the first");
		}

		@Override
		public void downgrade(Operations op) {
			op.dropTable("term");
		}

	}

	@Revision(id = "j1")
	static class Reversible implements ReversibleMigration {

		@Override
		public void change(Operations op) {
			op.createTable("term", column("id", bigInteger()).primaryKey(), column("word", string(255)).notNull());
			op.createIndex("idx_term_word", "term", "word");
			op.reversibly((forth) -> forth.execute("select 1"), (back) -> back.execute("select 2"));
		}

	}

	@Revision(id = "j1")
	static class NeedsDatabase implements Migration {

		@Override
		public void upgrade(Operations op) {
			op.jdbc((jdbc) -> jdbc.execute("select 1"));
		}

	}

	@Revision(id = "j1")
	static class DowngradeNeedsDatabase implements Migration {

		@Override
		public void upgrade(Operations op) {
			op.execute("select 1");
		}

		@Override
		public void downgrade(Operations op) {
			op.jdbc().execute("select 1");
		}

	}

	@Revision(id = "j1")
	static class SwallowsTheRefusal implements Migration {

		@Override
		public void upgrade(Operations op) {
			try {
				op.jdbc().execute("select 1");
			}
			catch (RuntimeException ex) {
				op.execute("select 2");
			}
		}

	}

	@Revision(id = "j1")
	static class Changing implements Migration {

		@Override
		public void upgrade(Operations op) {
			op.execute("select " + System.nanoTime());
		}

	}

	@Revision(id = "j1")
	static class Commenting implements Migration {

		@Override
		public void upgrade(Operations op) {
			op.execute("select /* " + System.nanoTime() + " */ 1");
		}

	}

	@Revision(id = "j1")
	static class Lengthy implements Migration {

		static final String STATEMENT = "select '" + "x".repeat((int) SqlRevision.MAX_TEXT_BYTES) + "'";

		@Override
		public void upgrade(Operations op) {
			op.execute("select 1");
			op.commit();
			op.execute(STATEMENT);
			op.commit();
			op.execute("select 2");
		}

	}

	@Revision(id = "j1")
	static class LengthyAndChanging implements Migration {

		@Override
		public void upgrade(Operations op) {
			op.execute(Lengthy.STATEMENT);
			op.execute("select " + System.nanoTime());
		}

	}

	@Revision(id = "j1")
	static class Failing implements Migration {

		@Override
		public void upgrade(Operations op) {
			throw new NoClassDefFoundError("gone");
		}

	}

	@Revision(id = "j1")
	static class Injected implements Migration {

		static final AtomicInteger RUNS = new AtomicInteger();

		private final String value;

		Injected(String value) {
			this.value = value;
		}

		@Override
		public void upgrade(Operations op) {
			RUNS.incrementAndGet();
			op.execute("select '" + this.value + "'");
		}

	}

	@Revision(id = "j1")
	static class InjectedField implements Migration {

		String value = "";

		@Override
		public void upgrade(Operations op) {
			op.execute("select '" + this.value + "'");
		}

	}

}
