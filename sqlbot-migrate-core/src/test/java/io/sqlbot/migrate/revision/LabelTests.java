package io.sqlbot.migrate.revision;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * After Alembic's LabeledBranchTest: how far a label reaches.
 */
class LabelTests {

	@Test
	void labelHoldsForAllThatFollows() {
		// a --- b (x) --- c --- d
		RevisionGraph graph = Graphs.graph("a", "b: a | | x", "c: b", "d: c");
		assertThat(graph.details("c").labels()).containsExactly("x");
		assertThat(graph.details("d").labels()).containsExactly("x");
	}

	@Test
	void labelReachesDownWhileThereIsOneWayOnly() {
		// a --- b --- c (x) --- d
		RevisionGraph graph = Graphs.graph("a", "b: a", "c: b | | x", "d: c");
		assertThat(graph.details("a").labels()).containsExactly("x");
	}

	@Test
	void labelDoesNotReachBelowAFork() {
		// @formatter:off
		//
		//        c (x) --- d
		//       /
		// a - b
		//       \
		//        e (y)
		//
		// @formatter:on
		RevisionGraph graph = Graphs.graph("a", "b: a", "c: b | | x", "d: c", "e: b | | y");
		assertThat(graph.details("b").labels()).isEmpty();
		assertThat(graph.details("d").labels()).containsExactly("x");
		assertThat(graph.details("e").labels()).containsExactly("y");
	}

	@Test
	void labelDoesNotReachDownWhenWhatFollowsForksOrJoins() {
		// a --- b (x) --- c, d both c and d follow b
		RevisionGraph forks = Graphs.graph("a", "b: a | | x", "c: b", "d: b");
		assertThat(forks.details("a").labels()).isEmpty();
		// a --- b (x) --- m m also follows z
		RevisionGraph joins = Graphs.graph("a", "b: a | | x", "z", "m: b z");
		assertThat(joins.details("a").labels()).isEmpty();
		assertThat(joins.details("m").labels()).containsExactly("x");
	}

	@Test
	void dependantCountsAsAFork() {
		// a --- b --- c (x) z depends on b
		RevisionGraph graph = Graphs.graph("a", "b: a", "c: b | | x", "z: | b");
		assertThat(graph.details("b").labels()).isEmpty();
		assertThat(graph.details("a").labels()).isEmpty();
	}

	@Test
	void mergeCarriesTheLabelsOfBothSides() {
		RevisionGraph graph = Graphs.graph("a", "b: a | | x", "c: a | | y z", "m: b c", "n: m");
		assertThat(graph.details("n").labels()).containsExactly("x", "y", "z");
	}

	@Test
	void labelDoesNotFollowADependency() {
		RevisionGraph graph = Graphs.graph("a: | | x", "b: | a");
		assertThat(graph.details("b").labels()).isEmpty();
	}

	@Test
	void labelMeansTheRevisionThatDeclaresItAndItsBranch() {
		RevisionGraph graph = Graphs.graph("a", "b: a | | x", "c: b", "d: a | | y");
		assertThat(graph.upgrade("x", List.of()).after()).containsExactly("b");
		assertThat(graph.upgrade("x@head", List.of()).after()).containsExactly("c");
		assertThat(graph.upgrade("b@head", List.of()).after()).containsExactly("c");
		assertThat(Graphs.ids(graph.resolve("x@heads", List.of()))).containsExactly("c");
		assertThat(graph.resolve("x@base", List.of())).isEmpty();
	}

	@Test
	void detailsTellWhatTheMarkersShow() {
		RevisionGraph graph = Graphs.graph("a", "b: a", "c: a | | x", "m: b c", "z: | m");
		assertThat(graph.details("a").isBranchPoint()).isTrue();
		assertThat(graph.details("a").children()).containsExactly("b", "c");
		assertThat(graph.details("m").isMergePoint()).isTrue();
		assertThat(graph.details("m").head()).isTrue();
		assertThat(graph.details("m").realHead()).isFalse();
		assertThat(graph.details("z").realHead()).isTrue();
		assertThat(Graphs.ids(graph.resolve("current", List.of("b", "c")))).containsExactly("b", "c");
		assertThat(Graphs.ids(graph.resolve("-1", List.of()))).isEmpty();
	}

}
