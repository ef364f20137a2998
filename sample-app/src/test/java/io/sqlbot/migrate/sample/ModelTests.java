package io.sqlbot.migrate.sample;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import io.sqlbot.migrate.RevisionDraft;
import io.sqlbot.migrate.RevisionFormat;
import io.sqlbot.migrate.boot.autoconfigure.Autogenerators;
import io.sqlbot.migrate.diff.Comparison;
import io.sqlbot.migrate.diff.ComparisonRequest;
import io.sqlbot.migrate.diff.Difference;
import io.sqlbot.migrate.diff.source.RevisionSource;
import io.sqlbot.migrate.engine.Autogenerator;
import io.sqlbot.migrate.testing.PostgresTest;
import io.sqlbot.migrate.testing.TestDatabase;
import org.junit.jupiter.api.Test;

import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The entities say everything about the schema that the revisions made.
 */
@PostgresTest
class ModelTests {

	// as the README tells it
	@Test
	void revisionThatAddsTheAvatarIsAsAutogenerateWritesIt(TestDatabase database) throws IOException {
		try (RunningSample sample = RunningSample.start(database)) {
			database.jdbc().sql("alter table sys_user drop column avatar").update();
			Comparison comparison = autogenerator(sample).compareWithDatabase(ComparisonRequest.DEFAULTS);
			assertThat(comparison.differences()).extracting(Difference::description)
				.containsExactly("The column 'avatar' of table 'sys_user' is missing.");
			RevisionDraft draft = RevisionSource.of(comparison.body(), RevisionFormat.SQL);
			assertThat(new ClassPathResource("db/revisions/016_add_user_avatar.sql")
				.getContentAsString(StandardCharsets.UTF_8)).endsWith("""

						-- upgrade
						%s

						-- downgrade
						%s
						""".formatted(String.join("\n", draft.upgrade()), String.join("\n", draft.downgrade())));
		}
	}

	@Test
	void databaseIsAsTheEntitiesWantIt(TestDatabase database) {
		try (RunningSample sample = RunningSample.start(database)) {
			Comparison comparison = autogenerator(sample).compareWithDatabase(ComparisonRequest.DEFAULTS);
			assertThat(comparison.differences()).extracting(Difference::description).isEmpty();
			assertThat(comparison.unknown()).isEmpty();
		}
	}

	private static Autogenerator autogenerator(RunningSample sample) {
		return sample.context().getBean(Autogenerators.class).of("migrationEngine");
	}

}
