package io.sqlbot.migrate.revision;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

import io.sqlbot.migrate.error.NoSuchRevisionException;

/**
 * Puts together what is shown of single revisions.
 */
final class RevisionInspection {

	private final Topology graph;

	private final Labels labels;

	RevisionInspection(Topology graph, Labels labels) {
		this.graph = graph;
		this.labels = labels;
	}

	RevisionDetails details(String id) {
		int revision = this.graph.names().id(id);
		if (revision < 0) {
			throw new NoSuchRevisionException(id);
		}
		return new RevisionDetails(this.graph.node(revision), this.labels.of(revision),
				children(revision).stream().map(RevisionNode::id).toList(),
				this.graph.ids(this.graph.dependencies().of(revision)),
				this.graph.ids(this.graph.normalised().of(revision)), this.graph.isHead(revision),
				this.graph.isRealHead(revision));
	}

	List<BranchPoint> branchPoints() {
		BitSet all = new BitSet();
		all.set(0, this.graph.size());
		int[] newestFirst = new BranchFirstOrder(this.graph, all, all, this.graph.realHeads()).newestFirst();
		return Arrays.stream(newestFirst)
			.filter(this.graph::isBranchPoint)
			.mapToObj((revision) -> new BranchPoint(this.graph.node(revision), children(revision)))
			.toList();
	}

	private List<RevisionNode> children(int revision) {
		return Arrays.stream(this.graph.children().of(revision))
			.mapToObj(this.graph::node)
			.sorted(Comparator.comparing(RevisionNode::id))
			.toList();
	}

}
