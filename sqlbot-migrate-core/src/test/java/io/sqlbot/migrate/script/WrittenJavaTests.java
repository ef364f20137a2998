package io.sqlbot.migrate.script;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import javax.tools.ToolProvider;

import io.sqlbot.migrate.Migration;
import io.sqlbot.migrate.NewRevision;
import io.sqlbot.migrate.RevisionDraft;
import io.sqlbot.migrate.RevisionFormat;
import io.sqlbot.migrate.WrittenRevision;
import io.sqlbot.migrate.error.InvalidTemplateException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.BeanUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class WrittenJavaTests {

	private final Path root;

	private final SourceModule module;

	WrittenJavaTests(@TempDir Path root) {
		this.root = root;
		this.module = SourceModule.in(root);
	}

	@Test
	void writtenClassesCompileAndAreTheSameRevisions() throws IOException {
		RevisionWriter writer = this.module.writer();
		List<WrittenRevision> written = new ArrayList<>();
		List<String> messages = List.of("", "class", "it's \"quoted\" \\u0022 \\", "添加头像 é", "/* ${id} */ // $1",
				"x".repeat(300), "many words ".repeat(30));
		for (String message : messages) {
			written
				.add(writer.write(NewRevision.of(message)
					.withFormat(RevisionFormat.JAVA)
					.withBranchLabels(List.of("label" + written.size(), "other-label." + written.size()))
					.withBody((format) -> new RevisionDraft(
							List.of("java.util.List"), List.of("op.bulkInsert(\"x\", List.of());", "",
									"op.execute(\"\"\"", "\t\tselect 1", "\t\t\"\"\");"),
							List.of("op.dropTable(\"x\");")))));
		}
		for (int i = 0; i < 12; i++) {
			written.add(writer.write(NewRevision.of("head " + i)
				.withHeads(written.get(0).revision().id())
				.withSplice(true)
				.withDependsOn(List.of("label1"))));
		}
		written.add(writer.write(NewRevision.merge().withMessage("join them all")));
		Path classes = compile(written);
		try (URLClassLoader loader = new URLClassLoader(new URL[] { classes.toUri().toURL() },
				getClass().getClassLoader())) {
			ScriptDirectory directory = ScriptDirectory.load(List.of(SourceModule.LOCATION), Map.of(), loader,
					BeanUtils::instantiateClass);
			assertThat(directory.scripts()).extracting((script) -> script.header().info())
				.containsExactlyInAnyOrderElementsOf(written.stream().map(WrittenRevision::revision).toList());
			directory.scripts().forEach((script) -> assertThat(script.prepare().hasDowngrade()).isTrue());
		}
		assertThat(written).allSatisfy((revision) -> assertThat(Files.readAllLines(revision.file()))
			.filteredOn((line) -> !line.contains("message = "))
			.allSatisfy((line) -> assertThat(line.replace("\t", "    ")).hasSizeLessThanOrEqualTo(120)));
	}

	@Test
	void ownTemplatesAreTakenFromTheFolderOfTheLocation() {
		this.module.file(this.module.sql().resolve("templates/revision.java.template"), """
				package ${package};

				${imports}

				// Copyright, since ${created}: ${message} (${id})
				${header}
				public final class ${class} implements Migration {
				    public void upgrade(Operations op) {
				${upgrade}    }
				}
				""");
		WrittenRevision java = this.module.writer()
			.write(NewRevision.of("a ${class}").withId("aaaa").withFormat(RevisionFormat.JAVA));
		assertThat(java.file()).content()
			.contains("// Copyright, since 2026-11-22T10:15:00Z: a ${class} (aaaa)", "public final class V001_AClass");
		assertThat(this.module.writer().write(NewRevision.of("b").withFormat(RevisionFormat.SQL)).file()).content()
			.startsWith("-- revision: ");
	}

	@Test
	void templatesMayBeElsewhere() {
		Path templates = this.root.resolve("templates");
		this.module.file(templates.resolve("revision.sql.template"),
				"${header}\r\n-- owner: nobody in particular\r\n\r\n-- upgrade\r\nset local lock_timeout = '5s';\r\n${upgrade}");
		// a key of its own is no header of a revision
		RevisionWriter writer = this.module.writer(List.of(SourceModule.LOCATION),
				this.module.settings().withTemplateDirectory(templates));
		assertThatExceptionOfType(InvalidTemplateException.class).isThrownBy(() -> writer.write(NewRevision.of("a")))
			.withMessageContaining("'owner' is no header of a revision");
		this.module.file(templates.resolve("revision.sql.template"),
				"${header}\n\n-- upgrade\nset local lock_timeout = '5s';\n${upgrade}");
		assertThat(writer.write(NewRevision.of("a").withId("aaaa")).file()).content()
			.endsWith("\n\n-- upgrade\nset local lock_timeout = '5s';\n");
	}

	@Test
	void templateThatMakesNoRevisionIsRefused() throws IOException {
		Path templates = this.root.resolve("templates");
		RevisionWriter writer = this.module.writer(List.of(SourceModule.LOCATION),
				this.module.settings().withTemplateDirectory(templates));
		this.module.file(templates.resolve("revision.sql.template"), "-- upgrade\n");
		assertThatExceptionOfType(InvalidTemplateException.class).isThrownBy(() -> writer.write(NewRevision.of("a")))
			.withMessageContaining("${header}");
		this.module.file(templates.resolve("revision.sql.template"), "${header}\n${author}\n-- upgrade\n");
		assertThatExceptionOfType(InvalidTemplateException.class).isThrownBy(() -> writer.write(NewRevision.of("a")))
			.withMessageContaining("${author}")
			.withMessageContaining("${created}, ${downgrade}, ${header}, ${id}, ${message}, ${upgrade}");
		Files.write(templates.resolve("revision.sql.template"), new byte[] { (byte) 0xff, (byte) 0xfe });
		assertThatExceptionOfType(InvalidTemplateException.class).isThrownBy(() -> writer.write(NewRevision.of("a")))
			.withMessageContaining("UTF-8");
		assertThat(this.module.sql()).isEmptyDirectory();
	}

	private Path compile(List<WrittenRevision> written) throws IOException {
		Path classes = Files.createDirectory(this.root.resolve("classes"));
		Path api = Path.of(Migration.class.getProtectionDomain().getCodeSource().getLocation().getPath());
		String classPath = api + System.getProperty("path.separator") + System.getProperty("java.class.path");
		String[] arguments = Stream
			.concat(Stream.of("-encoding", "UTF-8", "-cp", classPath, "-d", classes.toString(), "-proc:none"),
					written.stream().map((revision) -> revision.file().toString()))
			.toArray(String[]::new);
		assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments)).isZero();
		return classes;
	}

}
