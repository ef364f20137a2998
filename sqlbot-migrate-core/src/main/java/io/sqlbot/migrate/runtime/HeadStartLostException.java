package io.sqlbot.migrate.runtime;

/**
 * A segment that began in the same call as its statements can't be. It has to begin anew
 * in the ordinary way. Never leaves this package.
 */
final class HeadStartLostException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	HeadStartLostException(Throwable cause) {
		super(cause.getMessage(), cause, false, false);
	}

}
