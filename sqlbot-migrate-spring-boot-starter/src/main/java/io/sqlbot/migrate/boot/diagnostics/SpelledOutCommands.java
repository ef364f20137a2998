package io.sqlbot.migrate.boot.diagnostics;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Commands as they can be copied to a shell: {@code 'migrate history'} in the words of an
 * exception becomes {@code 'java -jar chat.jar migrate history'}.
 */
final class SpelledOutCommands {

	private static final Pattern COMMAND = Pattern.compile("'migrate (?=-?-?[a-z])");

	private static final Pattern JAR = Pattern.compile("([A-Za-z]:)?[^:;]+\\.[jw]ar");

	private SpelledOutCommands() {
	}

	static String in(String text) {
		return in(text, System.getProperty("java.class.path", ""));
	}

	static String in(String text, String classPath) {
		String command = "'java -jar " + jar(classPath) + " migrate ";
		return COMMAND.matcher(text).replaceAll(Matcher.quoteReplacement(command));
	}

	// java -jar leaves nothing but the jar on the class path, as it was written
	private static String jar(String classPath) {
		if (!JAR.matcher(classPath).matches()) {
			return "app.jar";
		}
		return classPath.contains(" ") ? '"' + classPath + '"' : classPath;
	}

}
