package io.sqlbot.migrate.benchmarks;

import java.util.List;

import io.sqlbot.migrate.revision.RevisionGraph;
import io.sqlbot.migrate.revision.RevisionNode;
import io.sqlbot.migrate.revision.RevisionPlan;

/**
 * Prints how much heap a revision takes: as its author wrote it, in the graph, and in a
 * plan that runs it.
 */
public final class RevisionGraphMemory {

	private static final int REVISIONS = 100_000;

	private RevisionGraphMemory() {
	}

	/**
	 * Measure and print.
	 * @param arguments none
	 * @throws InterruptedException if interrupted while the collector works
	 */
	public static void main(String[] arguments) throws InterruptedException {
		for (GraphShape shape : GraphShape.values()) {
			long before = used();
			List<RevisionNode> nodes = shape.grow(REVISIONS);
			long written = used();
			RevisionGraph graph = RevisionGraph.of(nodes);
			long loaded = used();
			RevisionPlan plan = graph.upgrade("heads", List.of());
			long planned = used();
			System.out.printf("%s of %,d: %d bytes a revision as written, %d in the graph, %d in a plan of %,d steps%n",
					shape, nodes.size(), (written - before) / nodes.size(), (loaded - written) / nodes.size(),
					(planned - loaded) / plan.steps().size(), plan.steps().size());
		}
	}

	private static long used() throws InterruptedException {
		for (int round = 0; round < 4; round++) {
			System.gc();
			Thread.sleep(50);
		}
		return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
	}

}
