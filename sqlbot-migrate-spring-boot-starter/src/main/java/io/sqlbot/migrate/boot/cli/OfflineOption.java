package io.sqlbot.migrate.boot.cli;

import picocli.CommandLine.Option;

/**
 * The option to print a script instead of asking a database.
 */
final class OfflineOption {

	@Option(names = "--sql", description = "Print the SQL for psql instead of running it; no database is asked.")
	private boolean wanted;

	boolean isWanted() {
		return this.wanted;
	}

	void validate(Verb verb) {
		if (this.wanted && verb.json()) {
			throw verb.usage("--sql prints SQL, so it can't be used with --output json.");
		}
	}

}
