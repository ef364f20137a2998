package io.sqlbot.migrate.testing;

import java.util.function.Consumer;

/**
 * What happens to a {@link Wire}, and when.
 *
 * @param where at which call
 * @param moment at which moment of the call
 * @param strike what happens; is given the connection that the call came by
 */
public record WireFault(Place where, Moment moment, Consumer<WireLink> strike) {

	/**
	 * At the call with a number.
	 * @param number the number, from 1, over all connections
	 * @param moment the moment of the call
	 * @param strike what happens
	 * @return the fault
	 */
	public static WireFault at(int number, Moment moment, Consumer<WireLink> strike) {
		return new WireFault((count, sql) -> count == number, moment, strike);
	}

	/**
	 * At the first call with a statement that begins with some words.
	 * @param words the words
	 * @param moment the moment of the call
	 * @param strike what happens
	 * @return the fault
	 */
	public static WireFault at(String words, Moment moment, Consumer<WireLink> strike) {
		return new WireFault((count, sql) -> ("; " + sql.stripLeading()).contains("; " + words), moment, strike);
	}

	/**
	 * Tells calls apart.
	 */
	@FunctionalInterface
	public interface Place {

		/**
		 * Return whether it is this call.
		 * @param number its number, from 1
		 * @param sql its statements
		 * @return whether it is the one
		 */
		boolean test(int number, String sql);

	}

	/**
	 * A moment of a call.
	 */
	public enum Moment {

		/** Before the server gets it. */
		BEFORE,

		/**
		 * When the server has got all of its statements but the last. Before the call, if
		 * it has one only.
		 */
		WITHIN,

		/** When the server has got it, and works. */
		DURING,

		/** When the server is done, before the client gets the answer. */
		AFTER

	}

}
