package io.sqlbot.migrate;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says what a {@link Migration} is in the graph of revisions. The same facts stand in the
 * header comments of an SQL revision.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Revision {

	/**
	 * The id: unique, and never changed once the revision was applied anywhere.
	 * @return the id, by custom 12 hexadecimal digits
	 */
	String id();

	/**
	 * The ids of the revisions that this one follows: none for a base, one as a rule,
	 * several for a merge.
	 * @return the parents' ids
	 */
	String[] revises() default {};

	/**
	 * What the revision does, in a few words.
	 * @return the message
	 */
	String message() default "";

	/**
	 * When it was written, as an ISO 8601 date or date and time, such as
	 * {@code 2026-11-22T10:15:00Z}.
	 * @return the date, or an empty string
	 */
	String created() default "";

	/**
	 * Names for the branch that begins here.
	 * @return the labels
	 */
	String[] branchLabels() default {};

	/**
	 * Ids or branch labels of revisions that must be applied first, though they are not
	 * parents.
	 * @return the ids or labels
	 */
	String[] dependsOn() default {};

	/**
	 * Whether its SQL may hold secrets, and so must stay out of errors and history.
	 * @return {@code true} to hide it
	 */
	boolean sensitive() default false;

	/**
	 * How long a statement of it waits for a lock before the segment is rolled back and
	 * tried again, in place of {@code migrate.lock-timeout}. It also holds for statements
	 * outside of a transaction, which otherwise wait for ever.
	 * @return a whole number with its unit, {@code ms}, {@code s}, {@code m} or
	 * {@code h}, such as {@code 30s}; {@code 0} to wait for ever; an empty string for
	 * what is configured
	 */
	String lockTimeout() default "";

	/**
	 * How long a statement of it may run, in place of {@code migrate.statement-timeout}.
	 * It also holds for statements outside of a transaction, which otherwise may run for
	 * ever.
	 * @return as in {@link #lockTimeout()}
	 */
	String statementTimeout() default "";

}
