package io.sqlbot.migrate.testing;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

@PostgresTest
class ExternalServerTests {

	@Test
	void roleMustBeAllowedToCreateDatabasesAndRoles(TestDatabase database) {
		String separator = database.url().contains("?") ? "&" : "?";
		String url = database.url() + separator + "user=" + database.user() + "&password=" + database.password();
		assertThatIllegalStateException().isThrownBy(() -> ExternalServer.connect(url))
			.withMessageContaining(database.user())
			.withMessageContaining("CREATEDB and CREATEROLE");
	}

	@Test
	void serverMustAnswer() {
		assertThatIllegalStateException()
			.isThrownBy(() -> ExternalServer.connect("jdbc:postgresql://localhost:1/postgres?user=nobody"))
			.withMessageContaining("No connection");
	}

	@Test
	void urlMustBeOneOfPostgres() {
		assertThatIllegalStateException().isThrownBy(() -> ExternalServer.connect("localhost:5432"))
			.withMessageContaining("-Dpostgres.url must be a URL such as");
	}

}
