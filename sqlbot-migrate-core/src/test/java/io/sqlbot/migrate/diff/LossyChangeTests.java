package io.sqlbot.migrate.diff;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.sqlbot.migrate.testing.PostgresTest;
import io.sqlbot.migrate.testing.TestDatabase;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/**
 * What a revision says of values that change their type is what the server does to them.
 */
@PostgresTest
class LossyChangeTests {

	private static final String REFUSED = "refused";

	// type | new type | value | what becomes of it | what the revision says
	private static final String LOSSY = """
			varchar(20) | varchar(5) | 'longer' | refused | values of more than 5 characters are refused
			text | varchar(5) | 'longer' | refused | values of more than 5 characters are refused
			varchar(20)[] | varchar(5)[] | '{longer}' | refused | values of more than 5 characters are refused
			text | integer | 'five' | refused | values that can't be read as integer are refused
			numeric(8,3) | numeric(8,2) | 1.239 | 1.24 | digits after the first 2 behind the point are rounded off
			numeric(8,2) | numeric(6,2) | 12345.5 | refused | values of more than 4 digits before the point are refused
			numeric | numeric(6,1) | 1.26 | 1.3 | digits after the first 1 behind the point are rounded off, and values of more than 5 digits before the point are refused
			integer | numeric(5,2) | 1234 | refused | values of more than 3 digits before the point are refused
			bigint | integer | 3000000000 | refused | values out of the range of integer are refused
			integer | smallint | 40000 | refused | values out of the range of smallint are refused
			numeric(8,2) | integer | 2.7 | 3 | fractions are rounded, and values out of the range of integer refused
			double precision | bigint | 2.7 | 3 | fractions are rounded, and values out of the range of bigint refused
			double precision | numeric | 0.12345678901234567 | 0.123456789012346 | values are rounded to 15 digits
			double precision | numeric(6,2) | 12345.5 | refused | values are rounded to 15 digits, and values of more than 4 digits before the point are refused
			double precision | real | 0.123456789 | 0.12345679 | values are rounded to about 6 digits
			numeric(30,0) | double precision | 12345678901234567890123 | 1.2345678901234568e+22 | values are rounded to about 15 digits
			bigint | double precision | 9007199254740993 | 9.007199254740992e+15 | values are rounded to about 15 digits
			integer | real | 16777217 | 1.6777216e+07 | values are rounded to about 6 digits
			timestamptz | timestamp | '2026-01-01 12:00+00' | 2026-01-01 12:00:00 | values become what clocks show in the session's time zone, and the zone is lost
			timestamp | timestamptz | '2026-01-01 12:00' | 2026-01-01 12:00:00+00 | values are taken for what clocks show in the session's time zone
			timestamp | date | '2026-01-01 12:00' | 2026-01-01 | the time of day is lost
			timestamptz | date | '2026-01-01 12:00+00' | 2026-01-01 | the time of day is lost, and the day is that in the session's time zone
			timestamp | time | '2026-01-01 12:00' | 12:00:00 | the day is lost
			timestamp | timestamp(0) | '2026-01-01 12:00:00.7' | 2026-01-01 12:00:01 | fractions of a second are rounded to 0 digits
			timetz | time | '12:00+02' | 12:00:00 | values become what clocks show in the session's time zone, and the zone is lost
			json | jsonb | '{"b":1, "a":2, "b":3}' | {"a": 2, "b": 3} | the order of keys, repeated keys and white space are lost
			""";

	// type | new type | value
	private static final String LOSSLESS = """
			varchar(5) | varchar(20) | 'short'
			varchar(5) | text | 'short'
			integer | bigint | 5
			smallint | real | 5
			integer | double precision | 2147483647
			integer | numeric(12,2) | 2147483647
			numeric(6,2) | numeric(8,2) | 1234.56
			numeric(6,2) | numeric | 1234.56
			real | double precision | 0.5
			timestamp(0) | timestamp | '2026-01-01 12:00'
			date | timestamp | '2026-01-01'
			jsonb | json | '{"a": 2}'
			""";

	private final TestDatabase database;

	private final ModelWithoutViews model;

	LossyChangeTests(TestDatabase database) {
		this.database = database.asAdministrator();
		this.model = new ModelWithoutViews(this.database);
	}

	@Test
	void changeThatMayLoseSomethingSaysWhatTheServerDoes() {
		List<String[]> cases = cases(LOSSY);
		String text = upgrade(cases);
		SoftAssertions softly = new SoftAssertions();
		for (int i = 0; i < cases.size(); i++) {
			String[] one = cases.get(i);
			softly.assertThat(remark(text, i)).as("%s to %s", one[0], one[1]).endsWith(": " + one[4] + ".");
			softly.assertThat(changed(text, i, one[2])).as("%s to %s", one[0], one[1]).isEqualTo(one[3]);
		}
		softly.assertAll();
	}

	@Test
	void changeThatKeepsEveryValueSaysNothing() {
		List<String[]> cases = cases(LOSSLESS);
		String text = upgrade(cases);
		SoftAssertions softly = new SoftAssertions();
		for (int i = 0; i < cases.size(); i++) {
			String[] one = cases.get(i);
			softly.assertThat(remark(text, i)).as("%s to %s", one[0], one[1]).isEmpty();
			softly.assertThat(changed(text, i, one[2])).as("%s to %s", one[0], one[1]).isNotEqualTo(REFUSED);
		}
		softly.assertAll();
	}

	private static List<String[]> cases(String text) {
		return text.lines().map((line) -> line.strip().split(" \\| ")).toList();
	}

	// a column for each case
	private String upgrade(List<String[]> cases) {
		this.database.jdbc().sql(table(cases, 0)).update();
		String text = GeneratedRevision.text(this.model.compare(table(cases, 1)).body());
		return text.substring(0, text.indexOf("-- downgrade")).replaceAll("(?m)^(-- (?!upgrade).*)\n-- ", "$1 ");
	}

	private static String table(List<String[]> cases, int type) {
		return "create table thing (" + IntStream.range(0, cases.size())
			.mapToObj((i) -> "v" + i + " " + cases.get(i)[type])
			.collect(Collectors.joining(", ")) + ")";
	}

	private static String remark(String text, int number) {
		return text.lines()
			.filter((line) -> line.startsWith("-- 'v" + number + "' of 'thing' becomes "))
			.findFirst()
			.orElse("");
	}

	private String changed(String text, int number, String value) {
		String column = "\"v" + number + "\"";
		String statement = text.lines()
			.filter((line) -> line.startsWith("ALTER TABLE \"thing\" ALTER COLUMN " + column + " TYPE "))
			.findFirst()
			.orElseThrow();
		try (Connection connection = this.database.dataSource().getConnection();
				Statement sql = connection.createStatement()) {
			sql.execute("truncate thing");
			sql.execute("insert into thing (" + column + ") values (" + value + ")");
			sql.execute(statement);
			try (ResultSet row = sql.executeQuery("select " + column + "::text from thing")) {
				row.next();
				return row.getString(1);
			}
		}
		catch (SQLException ex) {
			return REFUSED;
		}
	}

}
