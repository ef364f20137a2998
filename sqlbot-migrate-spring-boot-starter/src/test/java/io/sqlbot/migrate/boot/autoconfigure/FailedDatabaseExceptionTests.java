package io.sqlbot.migrate.boot.autoconfigure;

import io.sqlbot.migrate.error.MigrationException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FailedDatabaseExceptionTests {

	@Test
	void commandsNameTheDatabase() {
		MigrationException cause = new MigrationException("Two heads.",
				"Run 'migrate merge heads -m MESSAGE', or set migrate.target=heads. 'migrate heads' lists them.") {
		};
		FailedDatabaseException failure = new FailedDatabaseException("Database 'shop'", "shop", cause);
		assertThat(failure.description()).isEqualTo("Database 'shop': Two heads.");
		assertThat(failure.action()).isEqualTo("Run 'migrate merge heads -m MESSAGE --engine shop', or set "
				+ "migrate.target=heads. 'migrate heads --engine shop' lists them.");
		assertThat(failure).hasCause(cause);
	}

	@Test
	void onlyDatabaseOfAContextNeedsNoNameInItsCommands() {
		MigrationException cause = new MigrationException("Two heads.", "'migrate heads' lists them.") {
		};
		FailedDatabaseException failure = new FailedDatabaseException("Database of the context 'child'", null, cause);
		assertThat(failure.description()).isEqualTo("Database of the context 'child': Two heads.");
		assertThat(failure.action()).isEqualTo("'migrate heads' lists them.");
	}

}
