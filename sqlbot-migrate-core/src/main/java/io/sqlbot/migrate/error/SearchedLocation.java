package io.sqlbot.migrate.error;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A location that was searched for revisions, for messages about what was not found.
 *
 * @param location the location as it was configured
 * @param revisions how many revisions were found there
 */
public record SearchedLocation(String location, int revisions) {

	static String list(List<SearchedLocation> locations) {
		return locations.stream().map(SearchedLocation::describe).collect(Collectors.joining(", "));
	}

	private String describe() {
		String count = (this.revisions == 0) ? "no revision"
				: (this.revisions == 1) ? "1 revision" : this.revisions + " revisions";
		return this.location + " (" + count + ")";
	}

}
