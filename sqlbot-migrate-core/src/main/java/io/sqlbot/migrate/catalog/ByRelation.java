package io.sqlbot.migrate.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What belongs to tables and views, by the number that the catalog has for these.
 *
 * @param <T> what belongs to them
 */
final class ByRelation<T> {

	private final Map<Long, List<T>> members = new HashMap<>();

	void add(Long relation, T member) {
		this.members.computeIfAbsent(relation, (key) -> new ArrayList<>()).add(member);
	}

	// forgets them, so that a large catalog is not held twice
	List<T> take(Long relation) {
		List<T> taken = this.members.remove(relation);
		return (taken != null) ? taken : List.of();
	}

}
