package io.sqlbot.migrate.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The project's README, and what stands in it.
 *
 * @param file the file
 * @param text its text
 */
record Readme(Path file, String text) {

	private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#]+)[^)]*\\)");

	static Readme read() {
		try {
			// found from the class files, as the working directory is not the module's
			// everywhere
			Path classes = Path.of(Readme.class.getProtectionDomain().getCodeSource().getLocation().toURI());
			Path file = classes.resolve("../../../README.md").normalize();
			return new Readme(file, Files.readString(file));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (URISyntaxException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * The first block of code in a language, and the path that the text names last before
	 * it.
	 */
	Snippet snippet(String language) {
		int start = this.text.indexOf("```" + language + "\n");
		int end = this.text.indexOf("```", start + 3);
		String before = this.text.substring(0, start);
		String path = before.substring(before.lastIndexOf("`src/main/") + 1);
		String code = this.text.substring(this.text.indexOf('\n', start) + 1, this.text.lastIndexOf('\n', end) + 1);
		return new Snippet(path.substring(0, path.indexOf('`')), code.stripIndent());
	}

	Stream<String> links() {
		return LINK.matcher(this.text).results().map((MatchResult link) -> link.group(1));
	}

	/**
	 * A block of code.
	 *
	 * @param path where a reader puts it
	 * @param code its text
	 */
	record Snippet(String path, String code) {

		Path writeTo(Path directory) throws IOException {
			Path file = directory.resolve(this.path.replaceFirst("src/main/(java|resources)/", ""));
			Files.createDirectories(file.getParent());
			return Files.writeString(file, this.code);
		}

	}

}
