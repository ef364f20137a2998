package io.sqlbot.migrate.runtime;

import org.jspecify.annotations.Nullable;

/**
 * How far an earlier run of a revision came.
 *
 * @param segments how many segments are committed
 * @param checksum the revision's checksum then, or {@code null} if it had none
 */
record Progress(int segments, @Nullable String checksum) {

	static final Progress NONE = new Progress(0, null);

}
