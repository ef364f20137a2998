package io.sqlbot.migrate.script;

import java.util.ArrayList;
import java.util.List;

import io.sqlbot.migrate.Revision;
import org.jspecify.annotations.Nullable;

/**
 * Writes the annotation {@link Revision}, broken into lines as spring-javaformat does.
 */
final class AnnotationText {

	private static final int LINE = 120;

	private static final int INDENT = 8;

	private final StringBuilder text = new StringBuilder("@Revision(");

	private int column = this.text.length();

	private AnnotationText() {
	}

	static String of(RevisionHeader header) {
		List<String> pieces = new ArrayList<>();
		add(pieces, "id", header.id());
		add(pieces, "revises", header.revises());
		add(pieces, "message", header.message());
		add(pieces, "created", header.created());
		add(pieces, "branchLabels", header.branchLabels());
		add(pieces, "dependsOn", header.dependsOn());
		AnnotationText annotation = new AnnotationText();
		for (int i = 0; i < pieces.size(); i++) {
			annotation.append(pieces.get(i) + ((i < pieces.size() - 1) ? "," : ")"), i == 0);
		}
		return annotation.text.toString();
	}

	private void append(String piece, boolean first) {
		boolean fits = this.column + piece.length() + (first ? 0 : 1) <= LINE;
		if (fits) {
			this.text.append(first ? "" : " ");
			this.column += first ? 0 : 1;
		}
		else {
			this.text.append("\n\t\t");
			this.column = INDENT;
		}
		this.text.append(piece);
		this.column += piece.length();
	}

	private static void add(List<String> pieces, String key, @Nullable String value) {
		if (value != null && !value.isEmpty()) {
			pieces.add(key + " = " + literal(value));
		}
	}

	private static void add(List<String> pieces, String key, List<String> values) {
		if (values.size() == 1) {
			add(pieces, key, values.get(0));
			return;
		}
		for (int i = 0; i < values.size(); i++) {
			pieces
				.add(((i == 0) ? key + " = { " : "") + literal(values.get(i)) + ((i == values.size() - 1) ? " }" : ""));
		}
	}

	private static String literal(String value) {
		return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
	}

}
