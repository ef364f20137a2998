package io.sqlbot.migrate.boot.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;

import org.springframework.util.ReflectionUtils;

/**
 * Where a command writes and whom it asks. The answer alone goes to the standard output.
 *
 * @param out takes the answer
 * @param err takes everything else
 * @param in what the person types
 * @param interactive whether a person sits there
 * @param colours whether the person wants colours
 */
record Terminal(PrintStream out, PrintStream err, BufferedReader in, boolean interactive, boolean colours) {

	/**
	 * Take the standard streams of this process. Whatever else writes to the standard
	 * output, such as the log, goes to the standard error from now on.
	 * @return the terminal
	 */
	static Terminal ofProcess() {
		Console console = System.console();
		boolean interactive = isTerminal(console);
		Charset charset = charset(interactive ? console : null);
		Terminal terminal = new Terminal(stream(FileDescriptor.out, charset), stream(FileDescriptor.err, charset),
				new BufferedReader(new InputStreamReader(System.in, charset)), interactive, colours(interactive));
		System.setOut(System.err);
		return terminal;
	}

	/**
	 * Ask a person.
	 * @param question the question
	 * @return whether the answer is yes
	 */
	boolean confirm(String question) {
		return ask(question + " [y/N]").matches("y|yes");
	}

	/**
	 * Ask a person for a word.
	 * @param question the question
	 * @return the answer in lower case; empty if there was none
	 */
	String ask(String question) {
		this.err.print(question + " ");
		this.err.flush();
		try {
			String answer = this.in.readLine();
			return (answer != null) ? answer.strip().toLowerCase(Locale.ROOT) : "";
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	Paint paint() {
		return new Paint(this.colours);
	}

	Ansi ansi() {
		return this.colours ? Ansi.ON : Ansi.OFF;
	}

	// from JDK 22 on there is a console without a terminal, too
	private static boolean isTerminal(@Nullable Console console) {
		Method isTerminal = ReflectionUtils.findMethod(Console.class, "isTerminal");
		return console != null
				&& (isTerminal == null || Boolean.TRUE.equals(ReflectionUtils.invokeMethod(isTerminal, console)));
	}

	// a container without a locale still has a person with UTF-8 at the other end
	private static Charset charset(@Nullable Console console) {
		Charset charset = (console != null) ? console.charset() : StandardCharsets.UTF_8;
		return charset.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : charset;
	}

	// see https://no-color.org
	private static boolean colours(boolean interactive) {
		String refused = System.getenv("NO_COLOR");
		return interactive && (refused == null || refused.isEmpty()) && !"dumb".equals(System.getenv("TERM"));
	}

	private static PrintStream stream(FileDescriptor descriptor, Charset charset) {
		return new PrintStream(new FileOutputStream(descriptor), true, charset);
	}

}
