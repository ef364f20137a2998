package io.sqlbot.migrate.boot.actuate.endpoint;

import java.util.List;
import java.util.stream.Collectors;

import io.sqlbot.migrate.boot.actuate.state.TrackedDatabase;

/**
 * Databases of which a request has to name one. The engine's name is enough, unless
 * several contexts have an engine of that name.
 *
 * @param databases the databases, at least one
 */
record DatabaseChoice(List<TrackedDatabase> databases) {

	String names() {
		boolean enough = isNameEnough();
		return this.databases.stream()
			.map((it) -> enough ? it.name() : it.name() + " (context '" + it.context() + "')")
			.collect(Collectors.joining(", "));
	}

	/**
	 * What a request has to give.
	 * @return the names of its parameters
	 */
	String parameters() {
		return isNameEnough() ? "'engine'" : "'engine' and 'context'";
	}

	/**
	 * The end of an address that names the first one.
	 * @return such as {@code ?engine=shopMigrationEngine}
	 */
	String query() {
		TrackedDatabase first = this.databases.get(0);
		return "?engine=" + first.name() + (isNameEnough() ? "" : "&context=" + first.context());
	}

	private boolean isNameEnough() {
		return this.databases.stream().map(TrackedDatabase::name).distinct().count() == this.databases.size();
	}

}
