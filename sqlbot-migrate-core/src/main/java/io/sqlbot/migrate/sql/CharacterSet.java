package io.sqlbot.migrate.sql;

/**
 * A set of characters that the rules of psqlscan.l name. Like there, all characters
 * outside of ASCII are alike: they are letters.
 */
final class CharacterSet {

	// psqlscan.l knows no other blanks; a vertical tab is one since PostgreSQL 16
	static final CharacterSet BLANKS = of(" \t\n\r\f\u000B", false);

	static final CharacterSet LETTERS = of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_", true);

	static final CharacterSet DIGITS = of("0123456789", false);

	static final CharacterSet LETTERS_AND_DIGITS = LETTERS.and(DIGITS);

	static final CharacterSet WORD = LETTERS_AND_DIGITS.and(of("$", false));

	// what neither begins a token of several characters nor ends a statement
	static final CharacterSet SINGLE = WORD.and(BLANKS).and(of("'\"-/\\;()\0", false)).complement();

	private static final int ASCII = 128;

	private final boolean[] ascii;

	private final boolean others;

	private CharacterSet(boolean[] ascii, boolean others) {
		this.ascii = ascii;
		this.others = others;
	}

	static CharacterSet of(String characters, boolean others) {
		boolean[] ascii = new boolean[ASCII];
		characters.chars().forEach((character) -> ascii[character] = true);
		return new CharacterSet(ascii, others);
	}

	static CharacterSet allBut(String characters) {
		return of(characters, false).complement();
	}

	boolean contains(int character) {
		return (character < ASCII) ? character >= 0 && this.ascii[character] : this.others;
	}

	// where the characters of the set end
	int endOf(char[] characters, int start, int limit) {
		boolean[] members = this.ascii;
		int i = start;
		while (i < limit && ((characters[i] < ASCII) ? members[characters[i]] : this.others)) {
			i++;
		}
		return i;
	}

	private CharacterSet and(CharacterSet other) {
		boolean[] both = new boolean[ASCII];
		for (int i = 0; i < ASCII; i++) {
			both[i] = this.ascii[i] || other.ascii[i];
		}
		return new CharacterSet(both, this.others || other.others);
	}

	private CharacterSet complement() {
		boolean[] complement = new boolean[ASCII];
		for (int i = 0; i < ASCII; i++) {
			complement[i] = !this.ascii[i];
		}
		return new CharacterSet(complement, !this.others);
	}

}
