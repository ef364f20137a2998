package io.sqlbot.migrate.engine;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import io.sqlbot.migrate.MigrationEvent;
import io.sqlbot.migrate.MigrationListener;
import io.sqlbot.migrate.error.MigrationException;
import io.sqlbot.migrate.testing.TestDatabase;
import org.slf4j.LoggerFactory;

/**
 * Everything that a migration tells anybody: the log, events, exceptions with their
 * causes, and the history.
 */
final class Outputs implements MigrationListener, AutoCloseable {

	private final Logger logger = ((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger("io.sqlbot.migrate");

	private final ListAppender<ILoggingEvent> appender = new ListAppender<>();

	private final List<String> told = new ArrayList<>();

	Outputs() {
		this.logger.setLevel(Level.TRACE);
		this.appender.start();
		this.logger.addAppender(this.appender);
	}

	@Override
	public void onEvent(MigrationEvent event) {
		this.told.add(event.toString());
		if (event instanceof MigrationEvent.StepFailed failed) {
			this.told.add(stackTrace(failed.failure()));
		}
	}

	MigrationException failureOf(Runnable work) {
		try {
			work.run();
		}
		catch (MigrationException ex) {
			this.told.add(stackTrace(ex));
			return ex;
		}
		throw new AssertionError("It did not fail");
	}

	String log() {
		return this.appender.list.stream()
			.map((event) -> event.getFormattedMessage() + ThrowableProxyUtil.asString(event.getThrowableProxy()))
			.collect(Collectors.joining("\n"));
	}

	// but for the log
	String told() {
		return String.join("\n", this.told);
	}

	static String history(TestDatabase database) {
		return String.join("\n",
				database.jdbc().sql("select h::text from migrate_history h").query(String.class).list());
	}

	static long texts(TestDatabase database) {
		return database.jdbc().sql("select count(source) from migrate_history").query(Long.class).single();
	}

	private static String stackTrace(Throwable failure) {
		StringWriter text = new StringWriter();
		failure.printStackTrace(new PrintWriter(text));
		return text.toString();
	}

	@Override
	public void close() {
		this.logger.detachAppender(this.appender);
		this.logger.setLevel(null);
	}

}
