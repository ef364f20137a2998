package io.sqlbot.migrate.sql;

import java.util.List;

/**
 * Which statements PostgreSQL (15 to 18) refuses inside a transaction block. Where the
 * words alone can't tell, a statement is taken for one that it refuses, as outside of a
 * block it runs in either case: so DROP SUBSCRIPTION, and CLUSTER and REINDEX, which it
 * refuses for a partitioned table or index. For CALL and DO, which it refuses if they
 * commit, only the author knows.
 */
final class TransactionRule {

	private static final List<String> NO = List.of("false", "off", "0");

	private final List<String> words;

	private final List<String> nested;

	private TransactionRule(List<String> words, List<String> nested) {
		this.words = words;
		this.nested = nested;
	}

	/**
	 * Return whether a transaction block may contain a statement.
	 * @param words its words in lower case, with {@link StatementWords#QUOTED} for what
	 * stands in quotes, without those in parentheses
	 * @param nested its words in parentheses
	 * @return whether PostgreSQL runs it in a block
	 */
	static boolean allows(List<String> words, List<String> nested) {
		return new TransactionRule(words, nested).allows();
	}

	private boolean allows() {
		return switch (word(0)) {
			case "vacuum", "cluster", "reindex" -> false;
			case "create" -> allowsCreate();
			case "drop" -> allowsDrop();
			case "alter" -> allowsAlter();
			case "discard" -> !word(1).equals("all");
			default -> true;
		};
	}

	private boolean allowsCreate() {
		return switch (word(1)) {
			case "database", "tablespace" -> false;
			case "index" -> !word(2).equals("concurrently");
			case "unique" -> !word(3).equals("concurrently");
			// a slot can be created on the publisher only outside of a transaction
			case "subscription" -> hasOption("connect", NO) || hasOption("create_slot", NO);
			default -> true;
		};
	}

	private boolean allowsDrop() {
		return switch (word(1)) {
			case "database", "tablespace", "subscription" -> false;
			case "index" -> !word(2).equals("concurrently");
			default -> true;
		};
	}

	private boolean allowsAlter() {
		return switch (word(1)) {
			case "system" -> false;
			case "database" -> !(word(3).equals("set") && word(4).equals("tablespace"));
			case "table" -> !detachesConcurrently();
			case "subscription" -> allowsAlterSubscription();
			default -> true;
		};
	}

	private boolean detachesConcurrently() {
		int detach = this.words.indexOf("detach");
		return detach > 0 && word(detach + 1).equals("partition")
				&& this.words.get(this.words.size() - 1).equals("concurrently");
	}

	private boolean allowsAlterSubscription() {
		return switch (word(3)) {
			case "refresh" -> false;
			case "add", "drop" -> hasOption("refresh", NO);
			case "set" -> word(4).equals("publication") ? hasOption("refresh", NO)
					: !hasOption("failover") && !hasOption("two_phase");
			default -> true;
		};
	}

	private boolean hasOption(String name) {
		return this.nested.contains(name);
	}

	private boolean hasOption(String name, List<String> values) {
		int index = this.nested.indexOf(name);
		return index >= 0 && index + 1 < this.nested.size() && values.contains(this.nested.get(index + 1));
	}

	private String word(int index) {
		return (index < this.words.size()) ? this.words.get(index) : "";
	}

}
