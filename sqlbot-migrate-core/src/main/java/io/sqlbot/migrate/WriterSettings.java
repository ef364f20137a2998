package io.sqlbot.migrate;

import java.nio.file.Path;
import java.time.Clock;

import org.jspecify.annotations.Nullable;

/**
 * Where and how new revisions are written. Start from {@link #defaults()}; each
 * {@code with} method returns a changed copy.
 *
 * @param sourceDirectory the directory of a module, which holds {@code src/main}, or else
 * a root of sources that takes Java and SQL alike; {@code null} for the working directory
 * @param templateDirectory the directory of {@code revision.java.template} and
 * {@code revision.sql.template}, or {@code null} for the folder {@code templates} beside
 * the SQL files of the first location; a template that is not there is the built-in one
 * @param clock gives the time of creation
 */
public record WriterSettings(@Nullable Path sourceDirectory, @Nullable Path templateDirectory, Clock clock) {

	/**
	 * The settings of an application that says nothing.
	 * @return the defaults
	 */
	public static WriterSettings defaults() {
		return new WriterSettings(null, null, Clock.systemUTC());
	}

	/**
	 * Change where the source tree is.
	 * @param sourceDirectory the directory, or {@code null} for the working directory
	 * @return the changed copy
	 */
	public WriterSettings withSourceDirectory(@Nullable Path sourceDirectory) {
		return new WriterSettings(sourceDirectory, this.templateDirectory, this.clock);
	}

	/**
	 * Change where the templates are.
	 * @param templateDirectory the directory, or {@code null} for the default
	 * @return the changed copy
	 */
	public WriterSettings withTemplateDirectory(@Nullable Path templateDirectory) {
		return new WriterSettings(this.sourceDirectory, templateDirectory, this.clock);
	}

	/**
	 * Change what tells the time.
	 * @param clock the clock
	 * @return the changed copy
	 */
	public WriterSettings withClock(Clock clock) {
		return new WriterSettings(this.sourceDirectory, this.templateDirectory, clock);
	}

}
