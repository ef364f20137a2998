package io.sqlbot.migrate.revision;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

import io.sqlbot.migrate.error.MissingDependencyException;
import io.sqlbot.migrate.error.MissingParentException;
import io.sqlbot.migrate.error.RevisionCycleException;

/**
 * Makes a {@link Topology} of revisions as their authors wrote them, or says what is
 * wrong with them. The order of the checks is Alembic's, so that a graph with two faults
 * is refused for the same one.
 */
final class GraphLoader {

	private final List<RevisionNode> nodes;

	private final Names names;

	private GraphLoader(List<RevisionNode> nodes) {
		this.nodes = nodes;
		this.nodes.forEach(NameRules::check);
		this.names = new Names(nodes);
	}

	static Topology load(Collection<RevisionNode> nodes) {
		return new GraphLoader(List.copyOf(nodes)).topology();
	}

	private Topology topology() {
		Edges dependencies = dependencies();
		Edges parents = parents();
		order(parents, false);
		Edges all = parents.and(dependencies);
		int[] parentsFirst = order(all, true);
		Edges normalised = new DependencyReduction(parents, dependencies, parentsFirst).reduced();
		Edges below = parents.and(normalised);
		return new Topology(this.nodes, this.names, parents, dependencies, normalised, below, parents.inverse(),
				below.inverse(), all.inverse(), parentsFirst);
	}

	private Edges dependencies() {
		Edges.Builder edges = new Edges.Builder(this.nodes.size());
		for (RevisionNode node : this.nodes) {
			for (String dependency : node.dependsOn()) {
				int target = this.names.exact(dependency);
				if (target < 0) {
					throw new MissingDependencyException(node.id(), dependency);
				}
				edges.add(target);
			}
			edges.endNode();
		}
		return edges.build();
	}

	private Edges parents() {
		Edges.Builder edges = new Edges.Builder(this.nodes.size());
		for (RevisionNode node : this.nodes) {
			for (String parent : node.revises()) {
				int target = this.names.id(parent);
				if (target < 0) {
					throw new MissingParentException(node.id(), parent);
				}
				edges.add(target);
			}
			edges.endNode();
		}
		return edges.build();
	}

	private int[] order(Edges below, boolean withDependencies) {
		ParentsFirst order = new ParentsFirst(below);
		if (order.isCyclic()) {
			List<String> cycle = Arrays.stream(order.cycle())
				.mapToObj((revision) -> this.nodes.get(revision).id())
				.toList();
			throw new RevisionCycleException(cycle, withDependencies);
		}
		return order.order();
	}

}
