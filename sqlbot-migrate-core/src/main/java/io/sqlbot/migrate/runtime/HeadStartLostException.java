package io.sqlbot.migrate.runtime;

/**
 * A segment that was to begin in the same call as its statements can't. Nothing was done.
 * Never leaves this package.
 */
final class HeadStartLostException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	HeadStartLostException(Throwable cause) {
		super(cause.getMessage(), cause, false, false);
	}

}
