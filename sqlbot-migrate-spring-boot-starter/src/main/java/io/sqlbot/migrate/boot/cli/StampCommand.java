package io.sqlbot.migrate.boot.cli;

import java.util.List;

import io.sqlbot.migrate.MigrationResult;
import io.sqlbot.migrate.engine.MigrationEngine;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "stamp", description = "Set the version rows without running a revision.")
final class StampCommand extends Verb {

	@Parameters(paramLabel = "TARGET", arity = "1..*",
			description = "Where the database stands from now on: head, heads, ids, or base. With --sql also a range.")
	@SuppressWarnings("NullAway.Init")
	private List<String> targets;

	@Option(names = "--purge", description = "Empty the version table first, whatever it holds. Asks first.")
	private boolean purge;

	@Mixin
	private OfflineOption offline = new OfflineOption();

	@Mixin
	private Consent consent = new Consent();

	StampCommand(Session session) {
		super(session);
	}

	@Override
	void validate() {
		this.offline.validate(this);
		if (this.offline.isWanted() && this.purge) {
			throw usage("--purge looks at the rows that are there, so it can't be used with --sql.");
		}
	}

	@Override
	boolean usesDatabase() {
		return !this.offline.isWanted();
	}

	@Override
	public Integer call() {
		MigrationEngine engine = session().engine();
		String[] all = this.targets.toArray(String[]::new);
		if (this.offline.isWanted()) {
			OfflineStamp stamp = OfflineStamp.parse(this, this.targets);
			SqlScript.print(out(), (script) -> engine.stampSql(stamp.start(), script, stamp.targets()));
			return DONE;
		}
		if (this.purge) {
			return purge(engine, all);
		}
		return answer(engine.stamp(all));
	}

	private int purge(MigrationEngine engine, String... all) {
		// refused before anybody is asked
		this.targets.forEach((target) -> session().revisions().find(target, List.of()));
		List<String> rows = engine.rows().stream().sorted().toList();
		err().println("This removes the version rows " + (rows.isEmpty() ? "(none)" : String.join(", ", rows))
				+ " and stamps " + String.join(" ", this.targets) + ".");
		return this.consent.isGiven(this) ? answer(engine.stampPurged(all)) : FAILED;
	}

	private int answer(MigrationResult result) {
		RunAnswer answer = new RunAnswer(result, session().revisions());
		if (json()) {
			session().json(answer.json());
		}
		else {
			out().println(
					answer.place() + (result.before().equals(result.after()) ? " (nothing to stamp)" : " (stamped)"));
		}
		return DONE;
	}

	/**
	 * A stamp without a database: from where to where.
	 *
	 * @param start where the database stands
	 * @param targets the targets
	 */
	private record OfflineStamp(String start, String... targets) {

		static OfflineStamp parse(Verb verb, List<String> texts) {
			@Nullable String start = null;
			String[] targets = new String[texts.size()];
			for (int position = 0; position < targets.length; position++) {
				String text = texts.get(position);
				int colon = text.indexOf(':');
				String from = (colon < 0) ? "base" : text.substring(0, colon);
				if (from.isEmpty() || colon == text.length() - 1) {
					throw verb.usage("'" + text + "' lacks one end; write START:TARGET.");
				}
				if (start != null && !start.equals(from)) {
					throw verb
						.usage("The targets start from '" + start + "' and from '" + from + "'; one start is needed.");
				}
				start = from;
				targets[position] = text.substring(colon + 1);
			}
			return new OfflineStamp((start != null) ? start : "base", targets);
		}

	}

}
