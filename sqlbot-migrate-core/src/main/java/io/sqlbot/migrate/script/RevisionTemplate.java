package io.sqlbot.migrate.script;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.sqlbot.migrate.RevisionFormat;
import io.sqlbot.migrate.error.InvalidTemplateException;

/**
 * The text of a new revision, with places for what differs.
 *
 * @param name the file, for errors
 * @param text the text
 */
record RevisionTemplate(String name, String text) {

	private static final Pattern PLACE = Pattern.compile("\\$\\{([^}\\n]*)}");

	static RevisionTemplate find(Path directory, RevisionFormat format) {
		String name = "revision." + format.name().toLowerCase(Locale.ROOT) + ".template";
		Path file = directory.resolve(name);
		if (!Files.exists(file)) {
			return builtIn(name);
		}
		try {
			return new RevisionTemplate(file.toString(), Files.readString(file).replace("\r\n", "\n"));
		}
		catch (IOException ex) {
			throw new InvalidTemplateException(file.toString(), "it can't be read.",
					"See that this user may read it and that it is encoded in UTF-8.", ex);
		}
	}

	/**
	 * Put values in the places. A value that looks like a place stays as it is.
	 */
	String fill(Map<String, String> values) {
		String filled = PLACE.matcher(this.text)
			.replaceAll((place) -> Matcher.quoteReplacement(value(place.group(1), values)));
		return filled.stripTrailing() + "\n";
	}

	boolean has(String place) {
		return this.text.contains("${" + place + "}");
	}

	InvalidTemplateException invalid(String problem, String action) {
		return new InvalidTemplateException(this.name, problem, action, null);
	}

	private String value(String key, Map<String, String> values) {
		String value = values.get(key);
		if (value == null) {
			throw invalid("it has a place ${" + key + "}, which nothing is known for.",
					"Places are ${" + String.join("}, ${", new TreeSet<>(values.keySet())) + "}.");
		}
		return value;
	}

	private static RevisionTemplate builtIn(String name) {
		try (InputStream stream = RevisionTemplate.class.getResourceAsStream(name)) {
			if (stream == null) {
				throw new IllegalStateException("The resource " + name + " is missing");
			}
			return new RevisionTemplate(name, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
