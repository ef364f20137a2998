package io.sqlbot.migrate.diff;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

import io.sqlbot.migrate.Migration;
import io.sqlbot.migrate.RevisionDraft;
import io.sqlbot.migrate.RevisionFormat;
import io.sqlbot.migrate.diff.source.RevisionBody;
import io.sqlbot.migrate.diff.source.RevisionSource;

import org.springframework.beans.BeanUtils;

/**
 * Bodies of revisions, written in Java and compiled in one go.
 *
 * @param directory where the sources and classes go
 * @param sources the text of each class
 */
record CompiledRevisions(Path directory, List<String> sources) {

	static CompiledRevisions of(Path directory, List<RevisionBody> bodies) {
		List<String> sources = new ArrayList<>();
		for (int i = 0; i < bodies.size(); i++) {
			sources.add(source("R" + i, RevisionSource.of(bodies.get(i), RevisionFormat.JAVA)));
		}
		return new CompiledRevisions(directory, sources);
	}

	List<Migration> load() throws IOException {
		List<Path> files = new ArrayList<>();
		for (int i = 0; i < this.sources.size(); i++) {
			Path file = this.directory.resolve("R" + i + ".java");
			Files.writeString(file, this.sources.get(i));
			files.add(file);
		}
		compile(files);
		List<Migration> migrations = new ArrayList<>();
		try (URLClassLoader loader = new URLClassLoader(new URL[] { this.directory.toUri().toURL() },
				getClass().getClassLoader())) {
			for (int i = 0; i < this.sources.size(); i++) {
				migrations.add((Migration) BeanUtils.instantiateClass(loader.loadClass("R" + i)));
			}
		}
		catch (ClassNotFoundException ex) {
			throw new IllegalStateException(ex);
		}
		return migrations;
	}

	private void compile(List<Path> files) throws IOException {
		JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
		StringWriter messages = new StringWriter();
		Path api = Path.of(Migration.class.getProtectionDomain().getCodeSource().getLocation().getPath());
		String classPath = api + System.getProperty("path.separator") + System.getProperty("java.class.path");
		List<String> options = List.of("-encoding", "UTF-8", "--release", "17", "-cp", classPath, "-d",
				this.directory.toString(), "-proc:none");
		try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
			Boolean compiled = compiler
				.getTask(messages, manager, null, options, null, manager.getJavaFileObjectsFromPaths(files))
				.call();
			if (!compiled) {
				throw new AssertionError(messages.toString());
			}
		}
	}

	private static String source(String name, RevisionDraft draft) {
		String imports = draft.imports()
			.stream()
			.map((imported) -> "import " + imported + ";\n")
			.collect(Collectors.joining());
		return "import io.sqlbot.migrate.Migration;\nimport io.sqlbot.migrate.Operations;\n" + imports
				+ "\npublic class " + name
				+ " implements Migration {\n\n\t@Override\n\tpublic void upgrade(Operations op) {\n"
				+ indented(2, draft.upgrade()) + "\t}\n\n\t@Override\n\tpublic void downgrade(Operations op) {\n"
				+ indented(2, draft.downgrade()) + "\t}\n" + indented(1, draft.members()) + "\n}\n";
	}

	private static String indented(int tabs, List<String> lines) {
		return lines.stream()
			.map((line) -> line.isEmpty() ? "\n" : "\t".repeat(tabs) + line + "\n")
			.collect(Collectors.joining());
	}

}
