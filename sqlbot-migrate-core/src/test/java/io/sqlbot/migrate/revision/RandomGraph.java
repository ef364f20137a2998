package io.sqlbot.migrate.revision;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

/**
 * A graph grown from a seed: branches, merges that may list redundant parents, several
 * bases, labels, dependencies, in any load order. Prints as its seed and revisions, ready
 * for {@link Graphs#graph(String...)}.
 */
final class RandomGraph {

	private final long seed;

	private final Random random;

	private final List<RevisionNode> nodes = new ArrayList<>();

	private final RevisionGraph graph;

	private final Ancestry ancestry;

	RandomGraph(long seed) {
		this.seed = seed;
		this.random = new Random(seed);
		int size = 1 + this.random.nextInt(30);
		double merges = this.random.nextDouble();
		double dependencies = this.random.nextDouble() / 2;
		for (int place = 0; place < size; place++) {
			this.nodes.add(revision(place, merges, dependencies));
		}
		if (this.random.nextBoolean()) {
			Collections.shuffle(this.nodes, this.random);
		}
		this.graph = RevisionGraph.of(this.nodes);
		this.ancestry = new Ancestry(this.nodes);
	}

	private RevisionNode revision(int place, double merges, double dependencies) {
		int parents = (this.random.nextInt(10) == 0) ? 0 : 1;
		if (parents > 0 && this.random.nextDouble() < merges) {
			parents += 1 + this.random.nextInt(2);
		}
		int needs = (this.random.nextDouble() < dependencies) ? 1 + this.random.nextInt(2) : 0;
		List<String> labels = (this.random.nextInt(6) == 0) ? List.of("label" + place) : List.of();
		return new RevisionNode("r" + place, pick(place, parents), pick(place, needs), labels);
	}

	private List<String> pick(int below, int count) {
		TreeSet<Integer> places = new TreeSet<>();
		for (int picked = 0; picked < count && below > 0; picked++) {
			places.add(this.random.nextBoolean() ? Math.max(below - 1 - this.random.nextInt(4), 0)
					: this.random.nextInt(below));
		}
		List<String> ids = new ArrayList<>(places.stream().map((place) -> "r" + place).toList());
		Collections.shuffle(ids, this.random);
		return ids;
	}

	RevisionGraph graph() {
		return this.graph;
	}

	Ancestry ancestry() {
		return this.ancestry;
	}

	String randomId() {
		return this.nodes.get(this.random.nextInt(this.nodes.size())).id();
	}

	int nextInt(int bound) {
		return this.random.nextInt(bound);
	}

	/**
	 * The rows of a sound version table.
	 * @return rows none of which another one covers
	 */
	List<String> randomRows() {
		List<String> ids = new ArrayList<>();
		for (int count = this.random.nextInt(5); count > 0; count--) {
			ids.add(randomId());
		}
		List<String> rows = new ArrayList<>(this.ancestry.maximal(ids));
		Collections.shuffle(rows, this.random);
		return rows;
	}

	@Override
	public String toString() {
		StringBuilder text = new StringBuilder("seed " + this.seed);
		for (RevisionNode node : this.nodes) {
			text.append(System.lineSeparator())
				.append("  \"")
				.append(node.id())
				.append(": ")
				.append(String.join(" ", node.revises()))
				.append(" | ")
				.append(String.join(" ", node.dependsOn()))
				.append(" | ")
				.append(String.join(" ", node.branchLabels()))
				.append("\",");
		}
		return text.toString();
	}

}
