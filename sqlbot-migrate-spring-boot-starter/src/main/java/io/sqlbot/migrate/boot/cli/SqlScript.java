package io.sqlbot.migrate.boot.cli;

import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * Prints a script, in UTF-8 whatever the terminal uses: a file is made of it.
 */
final class SqlScript {

	private SqlScript() {
	}

	static void print(OutputStream out, Consumer<Writer> script) {
		script.accept(new OutputStreamWriter(out, StandardCharsets.UTF_8));
	}

}
