package io.sqlbot.migrate.runtime;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * One of the engine's own statements around the segments, which differ in nothing but
 * their values.
 *
 * @param name what a session that has it prepared calls it, after the {@link #PREFIX};
 * the same name means the same text
 * @param values its values, as SQL
 * @param text makes the statement from its values, or from what stands for them
 */
record OwnStatement(String name, List<String> values, Function<List<String>, String> text) {

	/** What the names of all of them begin with. */
	static final String PREFIX = "sqlbot_migrate_";

	/**
	 * The statement with its values.
	 * @return the SQL
	 */
	String sql() {
		return this.text.apply(this.values);
	}

	/**
	 * The statement that prepares it.
	 * @return the SQL
	 */
	String preparation() {
		List<String> parameters = IntStream.rangeClosed(1, this.values.size()).mapToObj((i) -> "$" + i).toList();
		return "prepare " + PREFIX + this.name + " as " + this.text.apply(parameters);
	}

	/**
	 * The statement that runs it once it is prepared.
	 * @return the SQL
	 */
	String execution() {
		return "execute " + PREFIX + this.name
				+ (this.values.isEmpty() ? "" : "(" + String.join(", ", this.values) + ")");
	}

}
