package io.sqlbot.migrate.script;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.sqlbot.migrate.RevisionDraft;
import io.sqlbot.migrate.RevisionFormat;
import io.sqlbot.migrate.error.MalformedRevisionException;
import org.jspecify.annotations.Nullable;

/**
 * Writes a new revision by its template, and reads it again.
 *
 * @param header the header
 * @param draft what stands below it
 */
record RevisionText(RevisionHeader header, RevisionDraft draft) {

	/**
	 * Write the text.
	 * @throws io.sqlbot.migrate.error.InvalidTemplateException if what the template makes
	 * is not the revision
	 */
	String in(RevisionTemplate template) {
		boolean java = this.header.format() == RevisionFormat.JAVA;
		if (!this.draft.members().isEmpty() && !template.has("members")) {
			throw template.invalid("it has no place for further methods, which this revision has.",
					"Put ${members} on a line of its own above the closing brace of the class.");
		}
		String text = template.fill(values(java));
		RevisionHeader read = java ? JavaHeaderReader.read(text, this.header.source()) : readSql(text, template);
		if (!this.header.equals(read)) {
			throw template.invalid("the header is not found in its text again.",
					"Put ${header} on a line of its own " + (java ? "above the class." : "at its top."));
		}
		return text;
	}

	private @Nullable RevisionHeader readSql(String text, RevisionTemplate template) {
		try {
			return SqlRevision.verify(text, this.header.source());
		}
		catch (MalformedRevisionException ex) {
			if (this.draft.equals(RevisionDraft.EMPTY)) {
				throw template.invalid(ex.description(), ex.action());
			}
			throw ex;
		}
	}

	private Map<String, String> values(boolean java) {
		Map<String, String> values = new HashMap<>();
		values.put("id", this.header.id());
		values.put("message", this.header.message());
		values.put("created", (this.header.created() != null) ? this.header.created() : "");
		values.put("upgrade", java ? indented(2, this.draft.upgrade()) : asTheyAre(this.draft.upgrade()));
		values.put("downgrade", java ? indented(2, this.draft.downgrade()) : asTheyAre(this.draft.downgrade()));
		if (java) {
			values.put("members", indented(1, this.draft.members()));
			String type = this.header.source();
			values.put("package", type.substring(0, type.lastIndexOf('.')));
			values.put("class", type.substring(type.lastIndexOf('.') + 1));
			values.put("imports", JavaImports.with(this.draft.imports()));
			values.put("header", AnnotationText.of(this.header));
		}
		else {
			values.put("header", sqlHeader());
		}
		return values;
	}

	// blanks at the end of a line may be part of a string
	private static String asTheyAre(List<String> lines) {
		return lines.stream().map((line) -> line + "\n").collect(Collectors.joining());
	}

	private static String indented(int tabs, List<String> lines) {
		return lines.stream()
			.flatMap((line) -> line.isEmpty() ? Stream.of(line) : line.lines())
			.map((line) -> line.isBlank() ? "\n" : "\t".repeat(tabs) + line.stripTrailing() + "\n")
			.collect(Collectors.joining());
	}

	private String sqlHeader() {
		StringBuilder text = new StringBuilder();
		append(text, "revision", this.header.id());
		append(text, "revises", String.join(", ", this.header.revises()));
		append(text, "message", this.header.message());
		append(text, "created", (this.header.created() != null) ? this.header.created() : "");
		append(text, "branch-labels", String.join(", ", this.header.branchLabels()));
		append(text, "depends-on", String.join(", ", this.header.dependsOn()));
		return text.toString().stripTrailing();
	}

	private static void append(StringBuilder text, String key, String value) {
		if (!value.isEmpty()) {
			text.append("-- ").append(key).append(": ").append(value).append('\n');
		}
	}

}
