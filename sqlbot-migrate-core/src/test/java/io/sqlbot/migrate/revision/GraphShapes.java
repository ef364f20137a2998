package io.sqlbot.migrate.revision;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Large graphs of a known shape.
 */
final class GraphShapes {

	private GraphShapes() {
	}

	/** One revision after the other. */
	static List<RevisionNode> chain(int size) {
		List<RevisionNode> nodes = new ArrayList<>();
		for (int place = 0; place < size; place++) {
			nodes.add((place == 0) ? revision(id(0)) : revision(id(place), id(place - 1)));
		}
		return nodes;
	}

	/** Two strands that part and join again and again: three revisions a round. */
	static List<RevisionNode> braid(int rounds) {
		List<RevisionNode> nodes = new ArrayList<>();
		nodes.add(revision("m0"));
		for (int round = 1; round <= rounds; round++) {
			nodes.add(revision("l" + round, "m" + (round - 1)));
			nodes.add(revision("r" + round, "m" + (round - 1)));
			nodes.add(revision("m" + round, "l" + round, "r" + round));
		}
		return nodes;
	}

	/** Two strands, each of which merges the other one at every step. */
	static List<RevisionNode> crisscross(int steps) {
		List<RevisionNode> nodes = new ArrayList<>();
		nodes.add(revision("l0"));
		nodes.add(revision("r0"));
		for (int step = 1; step <= steps; step++) {
			nodes.add(revision("l" + step, "l" + (step - 1), "r" + (step - 1)));
			nodes.add(revision("r" + step, "r" + (step - 1), "l" + (step - 1)));
		}
		return nodes;
	}

	/** Many branches from one base, all left open. */
	static List<RevisionNode> fan(int branches) {
		List<RevisionNode> nodes = new ArrayList<>();
		nodes.add(revision("base0"));
		for (int branch = 0; branch < branches; branch++) {
			nodes.add(revision(id(branch), "base0"));
		}
		return nodes;
	}

	/** Many branches from one base, all joined by one revision. */
	static List<RevisionNode> octopus(int branches) {
		List<RevisionNode> nodes = fan(branches);
		nodes.add(revision("joined", nodes.stream().skip(1).map(RevisionNode::id).toArray(String[]::new)));
		return nodes;
	}

	/** A trunk with a side branch left open at every revision. */
	static List<RevisionNode> comb(int size) {
		List<RevisionNode> nodes = new ArrayList<>();
		nodes.add(revision("t0"));
		for (int place = 1; place < size; place++) {
			nodes.add(revision("t" + place, "t" + (place - 1)));
			nodes.add(revision("s" + place, "t" + (place - 1)));
		}
		return nodes;
	}

	/** Long branches, all begun at the base, that join the trunk one after the other. */
	static List<RevisionNode> features(int branches, boolean trunkFirst) {
		List<RevisionNode> nodes = new ArrayList<>();
		nodes.add(revision("base0"));
		nodes.add(revision("m0", "base0"));
		for (int branch = 1; branch <= branches; branch++) {
			nodes.add(revision("f" + branch, "base0"));
			String trunk = "m" + (branch - 1);
			nodes.add(trunkFirst ? revision("m" + branch, trunk, "f" + branch)
					: revision("m" + branch, "f" + branch, trunk));
		}
		return nodes;
	}

	/** A chain in which every tenth revision also depends on one of another chain. */
	static List<RevisionNode> dependentChains(int size) {
		List<RevisionNode> nodes = new ArrayList<>(chain(size));
		for (int place = 0; place < size; place++) {
			List<String> dependencies = (place % 10 == 9) ? List.of(id(place), id(place / 2)) : List.of();
			nodes.add(new RevisionNode("d" + place, (place == 0) ? List.of() : List.of("d" + (place - 1)), dependencies,
					(place % 100 == 0) ? List.of("label" + place) : List.of()));
		}
		return nodes;
	}

	static List<RevisionNode> reversed(List<RevisionNode> nodes) {
		List<RevisionNode> reversed = new ArrayList<>(nodes);
		Collections.reverse(reversed);
		return reversed;
	}

	private static RevisionNode revision(String id, String... parents) {
		return new RevisionNode(id, List.of(parents), List.of(), List.of());
	}

	private static String id(int place) {
		return String.format("%012x", 0x9e3779b97f4aL + place);
	}

}
