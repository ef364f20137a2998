package io.sqlbot.migrate.error;

import java.util.List;

/**
 * A location that was configured is not there. The default location may be missing, as
 * before the first revision is written.
 */
public final class MissingLocationException extends MigrationException {

	private static final long serialVersionUID = 1L;

	/**
	 * Create an exception.
	 * @param location the location as it was configured
	 * @param place what is not there, such as "the class path has no folder db/chats"
	 * @param others the other locations, with what was found there
	 */
	public MissingLocationException(String location, String place, List<SearchedLocation> others) {
		super("The location '" + location + "' can't be searched for revisions: " + place + "."
				+ (others.isEmpty() ? "" : " Searched besides: " + SearchedLocation.list(others) + "."),
				"Correct migrate.locations. If the location is new, 'migrate init --location " + location
						+ "' makes its folder with a first revision.");
	}

}
