package io.sqlbot.migrate.boot.cli;

import java.util.ArrayList;
import java.util.List;

import io.sqlbot.migrate.NewRevision;
import io.sqlbot.migrate.diff.Comparison;
import io.sqlbot.migrate.diff.ComparisonRequest;
import io.sqlbot.migrate.diff.rename.RenameInquiry;
import io.sqlbot.migrate.diff.source.RevisionSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * The options of a revision that is filled with what the model has and the database has
 * not.
 */
final class Autogeneration {

	@Option(names = "--autogenerate", description = "Fill it with what the model has and the database has not.")
	private boolean wanted;

	@Option(names = "--rename", paramLabel = "OLD:NEW",
			description = "With --autogenerate, a table or column that was renamed, such as account:person or "
					+ "account.name:full_name; with nothing after the colon one that is gone. May be repeated.")
	private List<String> renames = new ArrayList<>();

	@Option(names = "--drop-unknown",
			description = "With --autogenerate, drop the tables that the model does not name.")
	private boolean dropsUnknown;

	@Option(names = "--plain",
			description = "With --autogenerate, the short forms, for a database that is small or new.")
	private boolean plain;

	boolean isWanted() {
		return this.wanted;
	}

	void validate(Verb verb) {
		if (!this.wanted && (!this.renames.isEmpty() || this.dropsUnknown || this.plain)) {
			throw verb.usage("--rename, --drop-unknown and --plain need --autogenerate.");
		}
	}

	/**
	 * Compare the database with the model, and fill the revision.
	 * @param request the revision
	 * @param session the session
	 * @return the filled revision, or {@code null} if there is nothing to do
	 */
	@Nullable NewRevision fill(NewRevision request, Session session) {
		RenameInquiry prompt = RenamePrompt.on(session.terminal());
		session.autogenerator().requireUpToDate(session.properties().target());
		Comparison comparison = session.autogenerator()
			.compareWithDatabase(ComparisonRequest.DEFAULTS.withRenames(this.renames)
				.withDropsUnknown(this.dropsUnknown)
				.withInquiry((question) -> {
					// nobody answers for a revision that can't be written
					session.writer().verify(request);
					return prompt.ask(question);
				}));
		ComparisonAnswer answer = new ComparisonAnswer(comparison);
		answer.print(session.terminal().err(), session.terminal().paint());
		answer.printUnknown(session.terminal().err());
		if (comparison.isEmpty()) {
			return null;
		}
		return request
			.withBody((format) -> RevisionSource.of(this.plain ? comparison.plainBody() : comparison.body(), format));
	}

}
