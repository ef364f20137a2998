package io.sqlbot.migrate.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.sqlbot.migrate.error.DumpProgramException;

/**
 * The program that dumps.
 *
 * @param command its name, or its path
 */
record DumpProgram(String command) {

	private static final Pattern VERSION = Pattern.compile("\\(PostgreSQL\\) ((\\d+)\\S*)");

	private static final int SECONDS = 10;

	/**
	 * Look whether it can dump a server.
	 * @param server the server's major version
	 * @throws DumpProgramException if not
	 */
	void requireFor(int server) {
		String answer = version(server);
		Matcher matcher = VERSION.matcher(answer);
		if (!matcher.find()) {
			throw DumpProgramException.unusable(this.command, server,
					"asked for its version it says '" + answer.lines().findFirst().orElse("") + "'", null);
		}
		if (Integer.parseInt(matcher.group(2)) < server) {
			throw DumpProgramException.tooOld(this.command, matcher.group(1), server);
		}
	}

	private String version(int server) {
		Process process;
		try {
			process = new ProcessBuilder(this.command, "--version").redirectErrorStream(true).start();
		}
		catch (IOException ex) {
			throw DumpProgramException.unusable(this.command, server, "it can't be run", ex);
		}
		try {
			process.getOutputStream().close();
			if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
				throw DumpProgramException.unusable(this.command, server, "asked for its version it does not answer",
						null);
			}
			return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw DumpProgramException.unusable(this.command, server, "its answer can't be read", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw DumpProgramException.unusable(this.command, server, "the thread was interrupted", ex);
		}
		finally {
			process.destroyForcibly();
		}
	}

}
