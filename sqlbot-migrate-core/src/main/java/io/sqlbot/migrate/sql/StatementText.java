package io.sqlbot.migrate.sql;

import java.util.ArrayList;
import java.util.List;

/**
 * The text of one statement while it is read. It keeps pieces, each in the compact form
 * of a string, and copies them once: a growing buffer would hold a large statement up to
 * four times.
 */
final class StatementText {

	private static final int FIRST_PIECE = 1024;

	private static final int PIECE = 8 * FIRST_PIECE;

	private final List<String> pieces = new ArrayList<>();

	// most statements are short
	private char[] last = new char[FIRST_PIECE];

	private int length;

	boolean isEmpty() {
		return this.length == 0 && this.pieces.isEmpty();
	}

	void append(char character) {
		if (this.length == this.last.length) {
			startPiece();
		}
		this.last[this.length++] = character;
	}

	void append(char[] characters, int start, int end) {
		int from = start;
		while (from < end) {
			if (this.length == this.last.length) {
				startPiece();
			}
			int count = Math.min(end - from, this.last.length - this.length);
			System.arraycopy(characters, from, this.last, this.length, count);
			this.length += count;
			from += count;
		}
	}

	// the last characters; fewer if they are too many for a word of SQL
	String end(int count) {
		if (count <= this.length) {
			return new String(this.last, this.length - count, count);
		}
		String piece = this.pieces.get(this.pieces.size() - 1);
		return piece.substring(Math.max(piece.length() - (count - this.length), 0))
				+ new String(this.last, 0, this.length);
	}

	/**
	 * Return the text without the blanks at its end, and begin anew.
	 * @return the text
	 */
	String take() {
		while (endsWithBlank()) {
			this.length--;
		}
		String end = new String(this.last, 0, this.length);
		String whole = this.pieces.isEmpty() ? end : join(end);
		this.pieces.clear();
		this.length = 0;
		return whole;
	}

	private boolean endsWithBlank() {
		if (this.length == 0 && !this.pieces.isEmpty()) {
			String piece = this.pieces.remove(this.pieces.size() - 1);
			piece.getChars(0, piece.length(), this.last, 0);
			this.length = piece.length();
		}
		return this.length > 0 && CharacterSet.BLANKS.contains(this.last[this.length - 1]);
	}

	private String join(String end) {
		this.pieces.add(end);
		return String.join("", this.pieces);
	}

	private void startPiece() {
		this.pieces.add(new String(this.last, 0, this.length));
		this.length = 0;
		if (this.last.length < PIECE) {
			this.last = new char[PIECE];
		}
	}

}
