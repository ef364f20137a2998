package io.sqlbot.migrate.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * What the words of a statement say about it: whether a body of BEGIN ATOMIC is open, as
 * psql sees it (its psqlscan.l), whether rows of COPY follow, and whether it begins or
 * ends a transaction.
 */
final class StatementWords {

	private static final int REMEMBERED = 4;

	private final List<String> first = new ArrayList<>(REMEMBERED);

	private String previous = "";

	private boolean copyFromStdin;

	private int atomicDepth;

	void add(CharSequence word, int parenDepth) {
		String lower = word.toString().toLowerCase(Locale.ROOT);
		if (this.first.size() < REMEMBERED) {
			this.first.add(lower);
		}
		if (parenDepth == 0) {
			if (createsRoutine()) {
				countAtomic(lower);
			}
			this.copyFromStdin |= lower.equals("stdin") && this.previous.equals("from") && starts("copy");
		}
		this.previous = lower;
	}

	boolean insideAtomicBody() {
		return this.atomicDepth > 0;
	}

	boolean isCopyFromStdin() {
		return this.copyFromStdin;
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
		if (!starts("create")) {
			return false;
		}
		boolean replace = word(1).equals("or") && word(2).equals("replace");
		String kind = word(replace ? 3 : 1);
		return kind.equals("function") || kind.equals("procedure");
	}

	private boolean starts(String word) {
		return word(0).equals(word);
	}

	private String word(int index) {
		return (index < this.first.size()) ? this.first.get(index) : "";
	}

}
