package io.sqlbot.migrate.diff.source;

/**
 * Thrown where {@link io.sqlbot.migrate.Operations} have no call for what an operation
 * says. It does not leave this package, as SQL takes the place of the call.
 */
final class InexpressibleException extends RuntimeException {

	InexpressibleException(String what) {
		super(what);
	}

}
