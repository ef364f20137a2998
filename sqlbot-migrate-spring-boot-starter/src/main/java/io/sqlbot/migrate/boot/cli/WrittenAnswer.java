package io.sqlbot.migrate.boot.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import io.sqlbot.migrate.RevisionInfo;
import io.sqlbot.migrate.WrittenRevision;

/**
 * What is said of a revision that was written.
 *
 * @param written the revision
 */
record WrittenAnswer(WrittenRevision written) {

	int print(Verb verb) {
		if (verb.json()) {
			verb.session().json(json());
		}
		else {
			verb.out().println(text(verb.paint()));
		}
		return Verb.DONE;
	}

	String text(Paint paint) {
		RevisionInfo revision = this.written.revision();
		String parents = revision.revises().isEmpty() ? "<base>" : String.join(", ", revision.revises());
		return "Wrote revision " + paint.id(revision.id()) + ", which follows " + parents + ":" + System.lineSeparator()
				+ "  " + shown();
	}

	Map<String, Object> json() {
		RevisionInfo revision = this.written.revision();
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("revision", revision.id());
		json.put("message", revision.message());
		json.put("revises", revision.revises());
		json.put("dependsOn", revision.dependsOn());
		json.put("branchLabels", revision.branchLabels());
		json.put("created", revision.created());
		json.put("format", this.written.format().name().toLowerCase(Locale.ROOT));
		json.put("file", this.written.file().toString());
		return json;
	}

	// as short as it can be opened from here
	private Path shown() {
		Path here = Path.of("").toAbsolutePath();
		Path file = this.written.file();
		return file.startsWith(here) ? here.relativize(file) : file;
	}

}
