package io.sqlbot.migrate.boot.cli;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import io.sqlbot.migrate.UnfinishedRevision;
import org.jspecify.annotations.Nullable;

/**
 * Explains a revision that stopped on its way.
 */
final class UnfinishedText {

	private UnfinishedText() {
	}

	static String of(UnfinishedRevision stopped) {
		String verb = verb(stopped);
		StringBuilder text = new StringBuilder("The ").append(verb)
			.append(" of revision '")
			.append(stopped.revision())
			.append("' stopped in segment ")
			.append(stopped.segment())
			.append(" at ")
			.append(stopped.since());
		if (stopped.committed() > 0) {
			text.append("; what it did in ")
				.append((stopped.committed() == 1) ? "the segment" : "the " + stopped.committed() + " segments")
				.append(" before is committed");
		}
		text.append('.');
		line(text, "Outside of a transaction it ran: ", stopped.statement());
		line(text, "", (stopped.error() != null) ? stopped.error() : "Its process or connection broke off.");
		String mend = (stopped.error() != null) ? "Mend what the error names, then run 'migrate " : "Run 'migrate ";
		line(text, "", mend + verb + "' again: it goes on where it stopped.");
		return text.toString();
	}

	static Map<String, Object> json(UnfinishedRevision stopped) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("revision", stopped.revision());
		json.put("direction", verb(stopped));
		json.put("committed", stopped.committed());
		json.put("segment", stopped.segment());
		json.put("statement", stopped.statement());
		json.put("since", stopped.since().toString());
		json.put("error", stopped.error());
		return json;
	}

	private static void line(StringBuilder text, String begin, @Nullable String content) {
		if (content != null) {
			text.append(System.lineSeparator()).append((begin + content).indent(2).stripTrailing());
		}
	}

	private static String verb(UnfinishedRevision stopped) {
		return stopped.direction().name().toLowerCase(Locale.ROOT);
	}

}
