package io.sqlbot.migrate.sql;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import io.sqlbot.migrate.error.MalformedRevisionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SqlScriptReaderTests {

	@Test
	void statementsEndAtSemicolons() {
		assertThat(read("select 1;\n\nselect 2 ;; select 3")).containsExactly("1: select 1", "3: select 2",
				"3: select 3");
	}

	@ParameterizedTest
	@ValueSource(strings = { "select 'a;b'", "select 'it''s; fine'", "select 'back\\'", "select E'a\\';b'",
			"select e'\\\\'", "select U&'d\\0061;'", "select \"a;\"\"b\"", "select $$a;'b$$",
			"select $tag$ $$;$ta$;$tag$", "select $1", "select a$b$c", "select /* ; /* nested ; */ ; */ 1",
			"select 1 -- ; not yet\n + 2", "select (1;2)", "select '{\"a\": 1}'::jsonb ? 'a', ':name', 5 % 3, a ?| b",
			"select 1e5, 'x;y'", "select ünïcode$$a, $$a;b$$", "select e'a'\n'b\\';c'",
			"select E'a' -- it's\n -- ;\n 'b\\';c'", "select $e'a\\';b'", "select x)) + (1;2)", "select 1 -- ; \r + 2",
			"create function f() begin atomic select (case when 1); end" })
	void whatIsQuotedOrNestedEndsNoStatement(String sql) {
		assertThat(read(sql + ";\nselect 'next';")).hasSize(2).first().isEqualTo("1: " + sql);
	}

	@Test
	void bodyOfBeginAtomicIsPartOfItsStatement() {
		String function = """
				create or replace function f(a int) returns int
				begin atomic
				  select case when a > 0 then 1 else 2 end;
				  select 2;
				end""";
		assertThat(read(function + ";\nselect 1;")).containsExactly("1: " + function, "6: select 1");
	}

	@Test
	void tableWithAColumnNamedBeginIsNoBody() {
		assertThat(read("create table t (\"begin\" int); select 1")).hasSize(2);
	}

	@Test
	void commentsBeforeAStatementAreNoPartOfIt() {
		assertThat(read("-- one\n/* two */ select 1; -- three\n")).containsExactly("2: select 1");
	}

	@Test
	void markersStandOnLinesOfTheirOwn() {
		assertThat(read("-- Upgrade\nselect 1 -- commit\n;\n--commit\nselect 2\n  -- downgrade\n"))
			.containsExactly("1: UPGRADE", "2: select 1 -- commit", "4: COMMIT", "5: select 2", "6: DOWNGRADE");
	}

	@Test
	void markerInsideAQuoteOrCommentIsNone() {
		assertThat(read("select '\n-- commit\n', $$\n-- downgrade\n$$ /*\n-- upgrade\n*/;")).hasSize(1);
	}

	@Test
	void rowsOfCopyAreNoStatements() {
		assertThat(read("COPY public.t (a, b) FROM stdin;\n1\tx;y\n2\t-- commit\n\\.\n\nselect 1;"))
			.containsExactly("1: COPY public.t (a, b) FROM stdin <1\tx;y\n2\t-- commit\n>", "6: select 1");
	}

	@Test
	void rowsOfCopyThatNobodyTakesAreSkipped() {
		SqlScriptReader reader = new SqlScriptReader(new StringReader("copy t from stdin;\n1\n\\.\nselect 1;"), "x");
		assertThat(reader.next()).isInstanceOf(SqlPart.Copy.class);
		assertThat(reader.next()).isEqualTo(new SqlPart.Statement("select 1", 4, true));
		assertThat(reader.next()).isNull();
	}

	@Test
	void rowsOfCopyStandAsTheyAre() {
		assertThat(read("copy t from stdin csv; -- rows\r\n\"a\r\nb\",c\r\n\\. \n\\.\r\nselect 1"))
			.containsExactly("1: copy t from stdin csv <\"a\r\nb\",c\r\n\\. \n>", "6: select 1");
		assertThat(read("copy t from stdin;\n\\.")).containsExactly("1: copy t from stdin <>");
	}

	@ParameterizedTest
	@ValueSource(strings = { "copy t from stdin; select 1;\n\\.\n", "copy t from stdin\n-- commit\n\\.\n" })
	void rowsBeginOnTheLineAfterTheSemicolon(String sql) {
		assertThatExceptionOfType(MalformedRevisionException.class).isThrownBy(() -> read("select 1;\n" + sql))
			.withMessageContaining("line 2")
			.withMessageContaining("COPY");
	}

	@ParameterizedTest
	@ValueSource(strings = { "copy t to stdout", "copy (select a from stdin) to stdout", "copy t from 'stdin'",
			"copy t from program 'stdin'", "copy \"from\" to stdout", "select 1 as copy from stdin",
			"copy t from \"stdin\"" })
	void otherStatementsHaveNoRows(String sql) {
		assertThat(read(sql + ";\nselect 2")).containsExactly("1: " + sql, "2: select 2");
	}

	@Test
	void zeroIsRefusedWithItsLine() {
		assertThatExceptionOfType(MalformedRevisionException.class).isThrownBy(() -> read("select 1;\nselect\n'a\0'"))
			.withMessageContaining("line 3");
	}

	@Test
	void wordsAndTagsMayCrossTheEdgesOfBuffers() {
		for (int length = 8150; length < 8200; length++) {
			String statement = "create/*" + "x".repeat(length) + "*/ function f() begin atomic select $tag$;$tag$; end";
			assertThat(read(statement + ";select 2").get(0)).isEqualTo("1: " + statement);
			String second = "x".repeat(length) + "; " + statement.replace("x", "yy");
			assertThat(read(second)).hasSize(2);
		}
	}

	@Test
	void restrictLinesOfPgDumpAreSkipped() {
		assertThat(read("\\restrict aB3x\nselect 1;\n\\unrestrict aB3x\n")).containsExactly("2: select 1");
	}

	@Test
	void statementBelowTheMarkerRunsWithoutTransactionAndTheNextOneWithin() {
		SqlScriptReader reader = new SqlScriptReader(
				new StringReader("call a();\n-- No transaction\n-- why\ncall b();\ncall c();"), "x.sql");
		List<String> parts = new ArrayList<>();
		reader.forEachRemaining((part) -> parts.add((part instanceof SqlPart.Statement statement)
				? statement.sql() + " " + statement.transactional() : describe(part)));
		assertThat(parts).containsExactly("call a() true", "NO_TRANSACTION", "call b() false", "call c() true");
	}

	@ParameterizedTest
	@ValueSource(strings = { "-- no transaction", "-- no transaction\n-- commit\nselect 1;",
			"-- no transaction\n-- downgrade\nselect 1;", "-- no transaction\ncopy t from stdin;\n\\.\n" })
	void markerThatStandsForNoStatementIsRefused(String script) {
		assertThatExceptionOfType(MalformedRevisionException.class).isThrownBy(() -> read("select 1;\n" + script))
			.withMessageContaining("'-- no transaction'")
			.withMessageContaining("x.sql");
	}

	@Test
	void byteOrderMarkAndCarriageReturnsDoNotMatter() {
		assertThat(read("\uFEFF-- upgrade\r\nselect 1;\r\n-- commit\r\nselect 2")).containsExactly("1: UPGRADE",
				"2: select 1", "3: COMMIT", "4: select 2");
	}

	@Test
	void aScriptLargerThanTheBufferIsReadWhole() {
		String literal = "'" + "ab;c\n".repeat(10_000) + "'";
		List<String> parts = read("select " + literal + ";\nselect 2;");
		assertThat(parts).containsExactly("1: select " + literal, "10002: select 2");
	}

	@ParameterizedTest
	@ValueSource(strings = { "\\i other.sql", "\\c db", "select 1 \\gset" })
	void commandsOfPsqlAreRefused(String sql) {
		assertThatExceptionOfType(MalformedRevisionException.class).isThrownBy(() -> read("select 1;\n" + sql))
			.withMessageContaining("x.sql")
			.withMessageContaining("line 2")
			.withMessageContaining("command of psql");
	}

	@ParameterizedTest
	@ValueSource(strings = { "begin", "BEGIN TRANSACTION", "start transaction", "commit", "end", "rollback", "abort",
			"prepare transaction 'x'", "/* c */ commit and chain" })
	void statementsThatBeginOrEndATransactionAreRefused(String sql) {
		assertThatExceptionOfType(MalformedRevisionException.class).isThrownBy(() -> read("select 1;\n\n" + sql + ";"))
			.withMessageContaining("line 3")
			.withMessageContaining("-- commit");
	}

	@ParameterizedTest
	@ValueSource(strings = { "savepoint a", "rollback to a", "rollback to savepoint a", "rollback work to a",
			"release a", "prepare p as select 1" })
	void savepointsAreAllowed(String sql) {
		assertThat(read(sql)).containsExactly("1: " + sql);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
			select 'a                               | string            | Write the ' that ends it
			select e'a\\                           | string            | Write the ' that ends it
			select "a                               | double quotes     | Write the " that ends it
			select $x$ a $y$                        | dollar quote $x$  | Write the $x$ that ends it
			/* a /* b */                            | comment           | Write the */ that ends it
			select (1;                              | parenthesis       | Write the ) that ends it
			create function f() begin atomic select 1; | BEGIN ATOMIC   | Write the END that ends it
			~copy t from stdin;
			1
			~                                       | COPY rows         | Write a line with nothing but \\. that ends it
			""")
	void whatIsNeverClosedIsRefusedWithTheLineWhereItBegins(String sql, String what, String mending) {
		assertThatExceptionOfType(MalformedRevisionException.class).isThrownBy(() -> read("select 1;\n" + sql))
			.withMessageMatching("(?s).*x\\.sql can't be read, line [23]: the .*that begins here is never closed.*")
			.satisfies((failure) -> {
				assertThat(failure.description()).contains(what);
				assertThat(failure.action()).startsWith(mending)
					.endsWith(" Then 'migrate check' tells whether it can be read.");
			});
	}

	private static List<String> read(String script) {
		SqlScriptReader reader = new SqlScriptReader(new StringReader(script), "x.sql");
		List<String> parts = new ArrayList<>();
		for (SqlPart part = reader.next(); part != null; part = reader.next()) {
			parts.add(part.line() + ": " + describe(part));
		}
		return parts;
	}

	private static String describe(SqlPart part) {
		if (part instanceof SqlPart.Statement statement) {
			return statement.sql();
		}
		if (part instanceof SqlPart.Marker marker) {
			return marker.kind().name();
		}
		SqlPart.Copy copy = (SqlPart.Copy) part;
		StringWriter rows = new StringWriter();
		try {
			copy.data().writeTo(rows);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return copy.sql() + " <" + rows + ">";
	}

}
