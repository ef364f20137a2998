package io.sqlbot.migrate.error;

import java.util.List;
import java.util.stream.Collectors;

/**
 * There are several locations, and nothing says which a new revision belongs to.
 */
public final class AmbiguousLocationException extends MigrationException {

	private static final long serialVersionUID = 1L;

	/**
	 * Create the exception.
	 * @param locations the locations
	 */
	public AmbiguousLocationException(List<String> locations) {
		super("There are " + locations.size()
				+ " locations of revisions, and the new revision has no parent in just one of them.",
				"Choose with " + locations.stream()
					.map((location) -> "'--location " + location + "'")
					.collect(Collectors.joining(" or ")) + ".");
	}

}
