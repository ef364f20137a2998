package io.sqlbot.migrate.benchmarks;

import java.util.ArrayList;
import java.util.List;

import io.sqlbot.migrate.revision.RevisionNode;

/**
 * What the measured graphs look like.
 */
public enum GraphShape {

	/** One revision after the other. */
	CHAIN {

		@Override
		List<RevisionNode> grow(int size) {
			List<RevisionNode> nodes = new ArrayList<>(size);
			for (int place = 0; place < size; place++) {
				nodes.add((place == 0) ? revision(place) : revision(place, place - 1));
			}
			return nodes;
		}

	},

	/** Two branches that part and join again and again: three revisions a round. */
	BRAID {

		@Override
		List<RevisionNode> grow(int size) {
			List<RevisionNode> nodes = new ArrayList<>(size);
			nodes.add(revision(0));
			for (int place = 1; place + 2 < size; place += 3) {
				nodes.add(revision(place, place - 1));
				nodes.add(revision(place + 1, place - 1));
				nodes.add(revision(place + 2, place, place + 1));
			}
			return nodes;
		}

	};

	abstract List<RevisionNode> grow(int size);

	private static RevisionNode revision(int place, int... parents) {
		List<String> revises = new ArrayList<>();
		for (int parent : parents) {
			revises.add(id(parent));
		}
		return new RevisionNode(id(place), revises, List.of(), List.of());
	}

	// twelve hexadecimal digits, as generated ids have
	private static String id(int place) {
		return String.format("%012x", 0x5bd1e995L * (place + 1));
	}

}
