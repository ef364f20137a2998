package io.sqlbot.migrate.script;

/**
 * How much text of revisions may stay in memory together, so that the files of most plans
 * are opened once, while a plan of any size needs no more memory than this. Not
 * thread-safe.
 */
public final class TextMemory {

	// thousands of revisions as people write them
	private static final int BYTES = 4 * 1024 * 1024;

	private int left = BYTES;

	/**
	 * Ask for room.
	 * @param bytes how much
	 * @return whether it is granted
	 */
	boolean take(int bytes) {
		if (bytes > this.left) {
			return false;
		}
		this.left -= bytes;
		return true;
	}

}
