package io.sqlbot.migrate.benchmarks;

import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import io.sqlbot.migrate.revision.RevisionGraph;
import io.sqlbot.migrate.revision.RevisionNode;
import io.sqlbot.migrate.revision.RevisionPlan;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Loads graphs and plans them from one end to the other. Time is to grow with the number
 * of revisions and not faster.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "-Xmx2g")
public class RevisionGraphBenchmark {

	/** How many revisions. */
	@Param({ "1000", "10000", "100000" })
	public int revisions;

	/** How they follow one another. */
	@Param
	public GraphShape shape = GraphShape.CHAIN;

	private List<RevisionNode> nodes = List.of();

	private RevisionGraph graph = RevisionGraph.of(List.of());

	private Set<String> heads = Set.of();

	/**
	 * Grow the graph.
	 */
	@Setup
	public void grow() {
		this.nodes = this.shape.grow(this.revisions);
		this.graph = RevisionGraph.of(this.nodes);
		this.heads = this.graph.upgrade("heads", List.of()).after();
	}

	/**
	 * Load it.
	 * @return the graph
	 */
	@Benchmark
	public RevisionGraph load() {
		return RevisionGraph.of(this.nodes);
	}

	/**
	 * Plan everything from an empty version table.
	 * @return the plan
	 */
	@Benchmark
	public RevisionPlan upgrade() {
		return this.graph.upgrade("heads", List.of());
	}

	/**
	 * Plan the way back to the base.
	 * @return the plan
	 */
	@Benchmark
	public RevisionPlan downgrade() {
		return this.graph.downgrade("base", this.heads);
	}

	/**
	 * Find that nothing is left to do.
	 * @return the empty plan
	 */
	@Benchmark
	public RevisionPlan nothingPending() {
		return this.graph.upgrade("heads", this.heads);
	}

	/**
	 * List everything, newest first.
	 * @return the revisions
	 */
	@Benchmark
	public List<RevisionNode> history() {
		return this.graph.history();
	}

}
