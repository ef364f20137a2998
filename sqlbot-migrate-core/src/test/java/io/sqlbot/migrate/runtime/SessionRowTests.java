package io.sqlbot.migrate.runtime;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SessionRowTests {

	@Test
	void statementBecomesOneLineOfBoundedLength() {
		assertThat(SessionRow.query("update item\n\t set price = $1  where id = $2"))
			.isEqualTo("update item set price = $1 where id = $2");
		assertThat(SessionRow.query("select " + "x".repeat(200))).hasSize(103).endsWith("...");
		assertThat(SessionRow.query("s".repeat(99) + "\uD83D\uDE00 more")).isEqualTo("s".repeat(99) + "...");
	}

	@ParameterizedTest
	@ValueSource(strings = { "alter role app password 'hunter2'", "select E'\\'' || 'hunter2'",
			"do $$ begin perform login(hunter2); end $$", "do $body$hunter2$body$",
			"alter role app password 'hunter2" })
	void literalsAreNeverShown(String sql) {
		assertThat(SessionRow.query(sql)).doesNotContain("hunter2").endsWith(" ...").isNotEqualTo(" ...");
	}

	@Test
	void statementThatTheRoleMayNotSeeIsUnknown() {
		assertThat(SessionRow.query("<insufficient privilege>")).isNull();
		assertThat(SessionRow.query("")).isNull();
		assertThat(SessionRow.query(null)).isNull();
	}

}
