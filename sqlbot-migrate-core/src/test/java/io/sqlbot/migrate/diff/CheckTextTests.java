package io.sqlbot.migrate.diff;

import io.sqlbot.migrate.testing.PostgresTest;
import io.sqlbot.migrate.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@PostgresTest
class CheckTextTests {

	private final TestDatabase database;

	CheckTextTests(TestDatabase database) {
		this.database = database;
	}

	@ParameterizedTest
	@ValueSource(strings = { "a in ('x', 'y')", "a not in ('x', 'it''s', '$1 \\2', '), (')",
			"a in ('x', 'y') and b > 0 or a in ('z', 'q')" })
	void conditionIsTheSameAfterItsOwnTextWasParsedAgain(String condition) {
		String first = written("first_one", condition);
		String second = written("second_one", first);
		assertThat(second).as("PostgreSQL writes it in another way").isNotEqualTo(first);
		assertThat(CheckText.of(second)).isEqualTo(CheckText.of(first)).isNotEqualTo(second);
	}

	@Test
	void otherListsOfValuesAreOtherConditions() {
		String first = written("first_one", "a in ('x', 'y')");
		for (String other : new String[] { "a in ('y', 'x')", "a in ('x', 'y', 'z')", "a in ('x', 'Y')",
				"a not in ('x', 'y')" }) {
			String second = written("t" + Math.abs(other.hashCode()), written("o" + Math.abs(other.hashCode()), other));
			assertThat(CheckText.of(second)).isNotEqualTo(CheckText.of(first));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "b > 0", "b in (1, 2)", "a like 'x%'", "a <> 'ARRAY[''x''::character varying]'" })
	void conditionWithoutSuchAListKeepsItsText(String condition) {
		String text = written("first_one", condition);
		assertThat(CheckText.of(text)).isEqualTo(text);
	}

	private String written(String table, String condition) {
		this.database.jdbc()
			.sql("create table " + table + " (a varchar(20), b integer, constraint c check (" + condition + "))")
			.update();
		return this.database.jdbc()
			.sql("select pg_get_expr(conbin, conrelid) from pg_constraint where conrelid = '" + table
					+ "'::regclass and conname = 'c'")
			.query(String.class)
			.single();
	}

}
