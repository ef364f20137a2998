package io.sqlbot.migrate.boot.autoconfigure;

import io.sqlbot.migrate.boot.revisions.archive.V001_CreateNote;
import org.junit.jupiter.api.Test;

import org.springframework.aot.generate.ClassNameGenerator;
import org.springframework.aot.generate.DefaultGenerationContext;
import org.springframework.aot.generate.InMemoryGeneratedFiles;
import org.springframework.aot.hint.MemberCategory;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.predicate.RuntimeHintsPredicates;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.aot.ApplicationContextAotGenerator;
import org.springframework.javapoet.ClassName;

import static org.assertj.core.api.Assertions.assertThat;

class RevisionHintsTests {

	private static final String PACKAGE = "io/sqlbot/migrate/boot/revisions";

	@Test
	void revisionsInTheLocationsAreKept() {
		RuntimeHints hints = hints("migrate.locations=classpath:revisions/chat,classpath:/" + PACKAGE + "/");
		assertThat(hints).matches(RuntimeHintsPredicates.resource().forResource("revisions/chat/001_create_chat.sql"))
			.matches(RuntimeHintsPredicates.resource().forResource(PACKAGE + "/archive/V001_CreateNote.class"))
			.matches(RuntimeHintsPredicates.reflection()
				.onType(V001_CreateNote.class)
				.withMemberCategory(MemberCategory.INVOKE_DECLARED_CONSTRUCTORS));
		assertThat(RuntimeHintsPredicates.resource().forResource("revisions/pin/003_add_pinned.sql")).rejects(hints);
	}

	@Test
	void revisionsOfEachOfSeveralDatabasesAreKept() {
		RuntimeHints hints = hints("migrate.databases.chat.locations=classpath:revisions/chat",
				"migrate.databases.archive.url=jdbc:postgresql:archive",
				"migrate.databases.archive.locations=classpath:revisions/archive");
		assertThat(hints).matches(RuntimeHintsPredicates.resource().forResource("revisions/chat/001_create_chat.sql"))
			.matches(RuntimeHintsPredicates.resource().forResource("revisions/archive/001_create_entry.sql"));
	}

	@Test
	void whatTheLibraryReadsIsKept() {
		assertThat(hints())
			.matches(RuntimeHintsPredicates.resource().forResource("io/sqlbot/migrate/runtime/preflight.sql"))
			.matches(RuntimeHintsPredicates.resource().forResource("io/sqlbot/migrate/script/revision.sql.template"));
	}

	@Test
	void applicationThatIsNotMigratedKeepsNothing() {
		assertThat(RuntimeHintsPredicates.resource().forResource("db/revisions/001_a.sql"))
			.rejects(hints("migrate.enabled=false"));
	}

	private static RuntimeHints hints(String... properties) {
		try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
			TestPropertyValues.of("migrate.url=jdbc:postgresql:none").and(properties).applyTo(context);
			context.register(MigrateAutoConfiguration.class);
			DefaultGenerationContext generation = new DefaultGenerationContext(
					new ClassNameGenerator(ClassName.get("io.sqlbot.migrate.boot", "Processed")),
					new InMemoryGeneratedFiles());
			new ApplicationContextAotGenerator().processAheadOfTime(context, generation);
			return generation.getRuntimeHints();
		}
	}

}
