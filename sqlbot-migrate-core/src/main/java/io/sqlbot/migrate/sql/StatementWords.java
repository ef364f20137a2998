package io.sqlbot.migrate.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What the words of a statement say about it: whether a body of BEGIN ATOMIC is open, as
 * psql sees it (its psqlscan.l), whether rows of COPY follow, and whether it begins or
 * ends a transaction, or can't run inside one.
 */
final class StatementWords {

	// what stands in quotes, and so is never a word of the grammar
	static final String QUOTED = "\"";

	// more than any statement needs to show what it is
	private static final int REMEMBERED = 64;

	// they may have a million words, which say nothing about them
	private static final Set<String> MANIPULATIONS = Set.of("select", "insert", "update", "delete", "merge", "values",
			"with");

	private final List<String> words = new ArrayList<>();

	private final List<String> nested = new ArrayList<>();

	private String previous = "";

	private boolean copyFromStdin;

	// psql looks no further for what is created
	private final List<String> first = new ArrayList<>(4);

	private int atomicDepth;

	// whether words that follow can still change anything
	boolean wantsMore() {
		return this.first.size() < 4 || !isManipulation();
	}

	private boolean isManipulation() {
		return MANIPULATIONS.contains(this.first.get(0));
	}

	void add(String word, int parenDepth) {
		String lower = word.toLowerCase(Locale.ROOT);
		if (this.first.size() < 4) {
			this.first.add(lower);
		}
		remember(lower, parenDepth);
		if (parenDepth == 0) {
			if (createsRoutine()) {
				countAtomic(lower);
			}
			this.copyFromStdin |= lower.equals("stdin") && this.previous.equals("from") && starts("copy");
		}
		this.previous = lower;
	}

	// a name or string in quotes, or a number
	void addOther(String text, int parenDepth) {
		remember(text, parenDepth);
		this.previous = text;
	}

	boolean insideAtomicBody() {
		return this.atomicDepth > 0;
	}

	boolean isCopyFromStdin() {
		return this.copyFromStdin;
	}

	boolean isTransactional() {
		return TransactionRule.allows(this.words, this.nested);
	}

	// the command that begins or ends a transaction
	@Nullable String transactionCommand() {
		if (starts("begin") || starts("commit") || starts("end") || starts("abort")) {
			return word(0);
		}
		if ((starts("start") || starts("prepare")) && word(1).equals("transaction")) {
			return word(0) + " transaction";
		}
		boolean toSavepoint = word(1).equals("to") || word(2).equals("to");
		return (starts("rollback") && !toSavepoint) ? "rollback" : null;
	}

	private void remember(String word, int parenDepth) {
		List<String> list = (parenDepth == 0) ? this.words : this.nested;
		if (list.size() < REMEMBERED) {
			list.add(word);
		}
	}

	private void countAtomic(String word) {
		if (word.equals("begin")) {
			this.atomicDepth++;
		}
		else if (word.equals("case") && this.atomicDepth > 0) {
			this.atomicDepth++;
		}
		else if (word.equals("end") && this.atomicDepth > 0) {
			this.atomicDepth--;
		}
	}

	private boolean createsRoutine() {
		if (this.first.size() < 2 || !this.first.get(0).equals("create")) {
			return false;
		}
		boolean replaces = this.first.size() == 4 && this.first.get(1).equals("or")
				&& this.first.get(2).equals("replace");
		String kind = this.first.get(replaces ? 3 : 1);
		return kind.equals("function") || kind.equals("procedure");
	}

	private boolean starts(String word) {
		return word(0).equals(word);
	}

	private String word(int index) {
		return (index < this.words.size()) ? this.words.get(index) : "";
	}

}
