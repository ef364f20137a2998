package io.sqlbot.migrate.boot.cli;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import io.sqlbot.migrate.MigrationEvent;
import io.sqlbot.migrate.RevisionInfo;
import io.sqlbot.migrate.revision.Direction;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ProgressBarTests {

	private final AtomicLong time = new AtomicLong();

	private final ByteArrayOutputStream err = new ByteArrayOutputStream();

	private final ProgressBar bar = new ProgressBar(terminal(), 4, this.time::get);

	@Test
	void tellsWhatRunsAndForHowLong() {
		this.bar.step(1, "upgrade 1f0c2a7d9e11, create chat");
		pass(Duration.ofSeconds(65));
		assertThat(this.bar.line())
			.isEqualTo("[--------------------] 0/4, 1:05 min: upgrade 1f0c2a7d9e11, create chat");
	}

	@Test
	void tellsTheTimeLeftFromWhatTheStepsTook() {
		pass(Duration.ofSeconds(20));
		this.bar.above("[1/4] done", 1);
		this.bar.step(2, "upgrade 2b7e4c913a52");
		pass(Duration.ofSeconds(5));
		assertThat(this.bar.line())
			.isEqualTo("[#####---------------] 1/4, 0:55 min left, 0:05 min: upgrade 2b7e4c913a52");
	}

	@Test
	void timeLeftIsNeverNegative() {
		pass(Duration.ofSeconds(1));
		this.bar.above("[3/4] done", 3);
		pass(Duration.ofHours(2));
		assertThat(this.bar.line()).isEqualTo("[###############-----] 3/4, 0:00 min left");
	}

	@Test
	void lineIsCutWhereATerminalWouldBreakIt() {
		this.bar.step(1, "upgrade 1f0c2a7d9e11, " + "a long message ".repeat(20));
		assertThat(this.bar.line()).hasSize(79).endsWith("…");
	}

	@Test
	void statementOfSeveralLinesAndColoursFitsIntoOne() {
		this.bar.running("create\n  \u001B[33mindex\u001B[0m");
		assertThat(this.bar.line()).endsWith(": create index");
	}

	@Test
	void tellsHowFarAnIndexHasComeBeforeItsStatement() {
		this.bar.running("create index i");
		pass(Duration.ofSeconds(65));
		this.bar.detail("building index 45 %");
		assertThat(this.bar.line()).endsWith(", 1:05 min: building index 45 %: create index i");
		this.bar.running("select 1");
		assertThat(this.bar.line()).endsWith(", 0:00 min: select 1");
	}

	@Test
	void eventsOfStatementsAndIndexesReachTheBar() {
		RevisionInfo revision = new RevisionInfo("a1", List.of(), List.of(), List.of(), "", null, "a1.sql");
		try (StepProgress progress = new StepProgress(terminal())) {
			progress.onEvent(new MigrationEvent.PlanStarted(List.of(revision), Direction.UPGRADE));
			progress.onEvent(new MigrationEvent.StatementStarted(revision, Direction.UPGRADE, 1, "create index i"));
			progress.onEvent(new MigrationEvent.IndexProgress(revision, Direction.UPGRADE, "building index", 45, 100));
			progress.onEvent(new MigrationEvent.LockAwaited(null, Duration.ofSeconds(3)));
		}
		assertThat(this.err.toString(StandardCharsets.UTF_8)).contains("building index 45 %: a1: create index i")
			.contains("Another session is migrating this database; waiting since ");
	}

	@Test
	void nothingIsLeftBehindButTheLinesThatStay() {
		this.bar.start();
		this.bar.step(1, "upgrade 1f0c2a7d9e11");
		this.bar.above("[1/4] done", 1);
		this.bar.close();
		this.bar.draw();
		String[] drawings = this.err.toString(StandardCharsets.UTF_8).split("\r\u001B\\[K", -1);
		assertThat(drawings).contains("[1/4] done" + System.lineSeparator());
		assertThat(drawings[drawings.length - 1]).isEmpty();
	}

	@Test
	void answerBeginsOnALineOfItsOwn() {
		Session session = new Session(terminal());
		session.progress().onEvent(new MigrationEvent.PlanStarted(List.of(), Direction.UPGRADE));
		PrintStream answer = new HeadsCommand(session).out();
		assertThat(answer).isNotNull();
		assertThat(this.err.toString(StandardCharsets.UTF_8)).endsWith("\r\u001B[K");
	}

	private void pass(Duration duration) {
		this.time.addAndGet(duration.toNanos());
	}

	private Terminal terminal() {
		return new Terminal(new PrintStream(PrintStream.nullOutputStream()),
				new PrintStream(this.err, true, StandardCharsets.UTF_8), new BufferedReader(new StringReader("")), true,
				false);
	}

}
