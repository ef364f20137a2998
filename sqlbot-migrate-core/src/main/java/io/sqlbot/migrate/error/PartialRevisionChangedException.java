package io.sqlbot.migrate.error;

/**
 * A revision was edited after some of its segments were committed, so the rest no longer
 * fits.
 */
public final class PartialRevisionChangedException extends MigrationException {

	private static final long serialVersionUID = 1L;

	/**
	 * Create an exception.
	 * @param id the revision's id
	 * @param source its file or class
	 * @param segments how many segments are committed
	 */
	public PartialRevisionChangedException(String id, String source, int segments) {
		super("The revision '" + id + "' (" + source + ") was edited after its first " + segments
				+ " segment(s) were committed, so it can't go on where it stopped.",
				"Restore the file as it was and run the upgrade again; write the correction as a revision of its own.");
	}

}
