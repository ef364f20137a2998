package io.sqlbot.migrate.revision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.sqlbot.migrate.error.DuplicateLabelException;
import io.sqlbot.migrate.error.DuplicateRevisionException;
import io.sqlbot.migrate.error.LabelIsRevisionException;

/**
 * What the ids and labels of a graph stand for. Ids and labels share one name space, as
 * in Alembic.
 */
final class Names {

	/** Shorter ids are found by their full name only. */
	private static final int SHORTEST_ABBREVIATED = 4;

	private final List<RevisionNode> nodes;

	private final Map<String, Integer> ids;

	private final Map<String, Integer> labels = new LinkedHashMap<>();

	Names(List<RevisionNode> nodes) {
		this.nodes = nodes;
		this.ids = new HashMap<>(nodes.size() * 4 / 3 + 1);
		for (int revision = 0; revision < nodes.size(); revision++) {
			String id = nodes.get(revision).id();
			if (this.ids.put(id, revision) != null) {
				throw new DuplicateRevisionException(id);
			}
		}
		for (int revision = 0; revision < nodes.size(); revision++) {
			addLabels(revision);
		}
	}

	private void addLabels(int revision) {
		RevisionNode node = this.nodes.get(revision);
		for (String label : node.branchLabels()) {
			if (this.ids.containsKey(label)) {
				throw new LabelIsRevisionException(label, node.id());
			}
			Integer other = this.labels.put(label, revision);
			if (other != null) {
				throw new DuplicateLabelException(label, this.nodes.get(other).id(), node.id());
			}
		}
	}

	/**
	 * The revision with exactly this id.
	 * @param id the id
	 * @return the revision, or -1
	 */
	int id(String id) {
		return this.ids.getOrDefault(id, -1);
	}

	/**
	 * The revision with exactly this id, or the one that declares exactly this label.
	 * @param name the id or label
	 * @return the revision, or -1
	 */
	int exact(String name) {
		int revision = id(name);
		return (revision >= 0) ? revision : this.labels.getOrDefault(name, -1);
	}

	boolean hasLabels() {
		return !this.labels.isEmpty();
	}

	/**
	 * The ids and labels that begin with some text: ids in load order, then labels.
	 * @param prefix the text
	 * @return full names
	 */
	List<String> startingWith(String prefix) {
		List<String> found = new ArrayList<>();
		for (RevisionNode node : this.nodes) {
			addIfAbbreviated(found, node.id(), prefix);
		}
		for (String label : this.labels.keySet()) {
			addIfAbbreviated(found, label, prefix);
		}
		return found;
	}

	private static void addIfAbbreviated(List<String> found, String name, String prefix) {
		if (name.length() >= SHORTEST_ABBREVIATED && name.startsWith(prefix)) {
			found.add(name);
		}
	}

}
