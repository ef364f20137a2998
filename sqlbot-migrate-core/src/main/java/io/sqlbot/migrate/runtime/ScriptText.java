package io.sqlbot.migrate.runtime;

/**
 * A text with gaps, each written as {@code %s}, and {@code %%} for a percent sign. It is
 * read once, as a script may need it for thousands of revisions.
 */
final class ScriptText {

	private final String[] pieces;

	ScriptText(String text) {
		this.pieces = text.split("%s", -1);
		for (int i = 0; i < this.pieces.length; i++) {
			this.pieces[i] = this.pieces[i].replace("%%", "%");
		}
	}

	/**
	 * Fill the gaps.
	 * @param values what stands in them, in order
	 * @return the text
	 * @throws IllegalArgumentException if these are not as many as there are gaps
	 */
	String with(String... values) {
		if (values.length != this.pieces.length - 1) {
			throw new IllegalArgumentException(
					"There are " + (this.pieces.length - 1) + " gaps, but " + values.length + " values");
		}
		StringBuilder text = new StringBuilder(this.pieces[0]);
		for (int i = 0; i < values.length; i++) {
			text.append(values[i]).append(this.pieces[i + 1]);
		}
		return text.toString();
	}

}
