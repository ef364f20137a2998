package io.sqlbot.migrate.revision;

import java.util.List;
import java.util.stream.Stream;

import io.sqlbot.migrate.error.MultipleHeadsException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Graphs of a size at which anything quadratic or recursive would show. The limits are
 * generous; how long it takes is the business of the benchmarks.
 */
class LargeGraphTests {

	@ParameterizedTest(name = "{0}")
	@MethodSource("shapes")
	@Timeout(60)
	void isLoadedAndPlannedEndToEnd(String name, List<RevisionNode> nodes) {
		RevisionGraph graph = RevisionGraph.of(nodes);
		RevisionPlan upgrade = graph.upgrade("heads", List.of());
		assertThat(upgrade.steps()).hasSameSizeAs(nodes);
		assertThat(upgrade.after()).hasSameSizeAs(graph.realHeads());
		assertThat(graph.isAtHeads(upgrade.after())).isTrue();
		RevisionPlan downgrade = graph.downgrade("base", upgrade.after());
		assertThat(downgrade.steps()).hasSameSizeAs(nodes);
		assertThat(downgrade.after()).isEmpty();
		assertThat(graph.history()).hasSameSizeAs(nodes);
		RevisionPlan stamp = graph.stamp(List.of("heads"), List.of(nodes.get(0).id()));
		assertThat(stamp.after()).hasSameSizeAs(graph.realHeads());
	}

	static Stream<Arguments> shapes() {
		return Stream.of(Arguments.of("a chain of 100,000", GraphShapes.chain(100_000)),
				Arguments.of("a chain of 100,000, newest first", GraphShapes.reversed(GraphShapes.chain(100_000))),
				Arguments.of("a braid of 10,000 branches and merges", GraphShapes.braid(10_000)),
				Arguments.of("a braid, newest first", GraphShapes.reversed(GraphShapes.braid(10_000))),
				Arguments.of("two strands that merge each other", GraphShapes.crisscross(50_000)),
				Arguments.of("10,000 open branches", GraphShapes.fan(10_000)),
				Arguments.of("10,000 open branches, newest first", GraphShapes.reversed(GraphShapes.fan(10_000))),
				Arguments.of("10,000 branches joined at once", GraphShapes.octopus(10_000)),
				Arguments.of("a comb of 50,000", GraphShapes.comb(50_000)),
				Arguments.of("a comb, newest first", GraphShapes.reversed(GraphShapes.comb(50_000))),
				Arguments.of("10,000 features merged into the trunk", GraphShapes.features(10_000, true)),
				Arguments.of("the trunk merged into 10,000 features", GraphShapes.features(10_000, false)),
				Arguments.of("the same, newest first", GraphShapes.reversed(GraphShapes.features(10_000, false))),
				Arguments.of("two chains with dependencies", GraphShapes.dependentChains(50_000)));
	}

	@Test
	void messagesStayShortWhateverTheNumberOfHeads() {
		RevisionGraph graph = RevisionGraph.of(GraphShapes.fan(10_000));
		assertThatExceptionOfType(MultipleHeadsException.class).isThrownBy(() -> graph.upgrade("head", List.of()))
			.satisfies((exception) -> assertThat(exception.getMessage()).hasSizeLessThan(1_000));
	}

	@Test
	void labelsOfADeepGraphAreFound() {
		RevisionGraph graph = RevisionGraph.of(GraphShapes.dependentChains(50_000));
		assertThat(graph.details("d49999").labels()).hasSize(500);
	}

}
