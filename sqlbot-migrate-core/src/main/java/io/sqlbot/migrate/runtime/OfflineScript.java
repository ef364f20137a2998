package io.sqlbot.migrate.runtime;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import io.sqlbot.migrate.MigrationSettings;
import io.sqlbot.migrate.SegmentSettings;
import io.sqlbot.migrate.TransactionMode;
import io.sqlbot.migrate.error.MissingDowngradeException;
import io.sqlbot.migrate.revision.Direction;
import io.sqlbot.migrate.revision.RevisionGraph;
import io.sqlbot.migrate.revision.RevisionNode;
import io.sqlbot.migrate.revision.RevisionPlan;
import io.sqlbot.migrate.revision.RevisionStep;
import io.sqlbot.migrate.script.PreparedRevision;
import io.sqlbot.migrate.script.ScriptDirectory;

/**
 * Prints what an upgrade, a downgrade or a stamp would do as a script for psql. The
 * script is written to a temporary file first: nothing is printed unless all of it can
 * be. Thread-safe.
 */
public final class OfflineScript {

	private final ScriptDirectory directory;

	private final OfflineSql sql;

	private final SegmentSettings segments;

	/**
	 * Create a printer.
	 * @param settings the settings
	 * @param directory the revisions
	 */
	public OfflineScript(MigrationSettings settings, ScriptDirectory directory) {
		this.directory = directory;
		this.sql = new OfflineSql(new OwnTables(settings.versionTableSchema(), settings.versionTable()),
				settings.applicationVersion());
		this.segments = settings.segments();
	}

	/**
	 * Print an upgrade.
	 * @param range the target, from the base on; or {@code start:target}
	 * @param out takes the script; is not closed
	 * @throws io.sqlbot.migrate.error.MigrationException if it can't be planned or
	 * printed; {@code out} got nothing then
	 */
	public void upgrade(String range, Writer out) {
		print(this.directory.graph().upgradeOffline(range), Direction.UPGRADE, range, out);
	}

	/**
	 * Print a downgrade.
	 * @param range {@code start:target}
	 * @param out takes the script; is not closed
	 * @throws io.sqlbot.migrate.error.MigrationException if it can't be planned or
	 * printed; {@code out} got nothing then
	 */
	public void downgrade(String range, Writer out) {
		print(this.directory.graph().downgradeOffline(range), Direction.DOWNGRADE, range, out);
	}

	/**
	 * Print a stamp.
	 * @param start where the database stands; {@code base} for a new one
	 * @param targets the targets
	 * @param out takes the script; is not closed
	 * @throws io.sqlbot.migrate.error.MigrationException if it can't be planned;
	 * {@code out} got nothing then
	 */
	public void stamp(String start, List<String> targets, Writer out) {
		RevisionGraph graph = this.directory.graph();
		List<String> rows = graph.resolve(start, List.of()).stream().map(RevisionNode::id).toList();
		RevisionPlan plan = graph.stamp(targets, rows);
		buffered(out, (script) -> {
			header(script, "stamp " + String.join(" ", targets), plan, false);
			script.write(this.sql.begin(plan.before()));
			script.write(this.sql.end(StampRunner.entry(plan.after(), targets, Duration.ZERO),
					RowMove.between(plan.before(), plan.after())));
		});
	}

	private void print(RevisionPlan plan, Direction direction, String range, Writer out) {
		buffered(out, (script) -> {
			header(script, direction.name().toLowerCase(Locale.ROOT) + " " + range, plan, isSingle());
			Set<String> current = plan.before();
			for (RevisionStep step : plan.steps()) {
				RevisionNode node = step.revision();
				if (node == null) {
					throw new IllegalStateException("A step of an upgrade or downgrade has a revision");
				}
				PreparedRevision revision = this.directory.get(node.id()).prepareAtOnce();
				if (direction == Direction.DOWNGRADE && !revision.hasDowngrade()) {
					throw new MissingDowngradeException(node.id(), revision.header().source());
				}
				if (isSingle()) {
					SingleStepCheck.check(revision, direction);
				}
				Set<String> after = new LinkedHashSet<>(current);
				step.rowChanges().forEach((change) -> change.applyTo(after));
				script.write("\n-- Running " + StepText.of(revision.header().info(), direction) + "\n");
				new OfflineStep(script, this.sql, revision, direction, current, this.segments).print(after);
				current = after;
			}
			if (isSingle() && !plan.isEmpty()) {
				script.write(OfflineSql.COMMIT);
			}
		});
	}

	private void header(Writer script, String command, RevisionPlan plan, boolean goesOn) throws IOException {
		script.write("-- " + command + ", written by sqlbot-migrate\n"
				+ "-- Run it with: psql --set ON_ERROR_STOP=1 --file THIS_FILE\n");
		if (!plan.isEmpty()) {
			script.write(this.sql.beginWithTables(plan.before()));
			script.write(goesOn ? "" : OfflineSql.COMMIT);
		}
	}

	private boolean isSingle() {
		return this.segments.mode() == TransactionMode.SINGLE;
	}

	private static void buffered(Writer out, Printing printing) {
		try {
			Path buffer = Files.createTempFile("migrate", ".sql");
			try {
				try (Writer writer = Files.newBufferedWriter(buffer)) {
					printing.print(writer);
				}
				try (Reader reader = Files.newBufferedReader(buffer)) {
					reader.transferTo(out);
				}
				out.flush();
			}
			finally {
				Files.delete(buffer);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The script can't be written", ex);
		}
	}

	@FunctionalInterface
	private interface Printing {

		void print(Writer script) throws IOException;

	}

}
