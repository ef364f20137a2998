package io.sqlbot.migrate.revision;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * After Alembic's MergedPathTest, BranchFromMergepointTest, BranchFrom3WayMergepointTest,
 * TwinMergeTest and NotQuiteTwinMergeTest, and merges that list redundant parents.
 */
class MergedPathTests {

	// @formatter:off
	//
	//          c1 --- d1
	//         /         \
	// a --- b            e --- f
	//         \         /
	//          c2 --- d2
	//
	// @formatter:on

	private final RevisionGraph merged = Graphs.graph("a", "b: a", "c1: b", "d1: c1", "c2: b", "d2: c2", "e: d1 d2",
			"f: e");

	@Test
	void upgradeAcrossTheMergeJoinsTheRows() {
		RevisionPlan plan = this.merged.upgrade("e", List.of("d1", "d2"));
		assertThat(plan.steps()).singleElement()
			.extracting(RevisionStep::rowChanges)
			.isEqualTo(List.of(new RowChange.Delete("d1"), new RowChange.Update("d2", "e")));
	}

	@Test
	void upgradeFromOneSideRunsTheOtherFirst() {
		assertThat(Graphs.steps(this.merged.upgrade("f", List.of("c2")))).containsExactly("upgrade d2 {d2}",
				"upgrade c1 {c1 d2}", "upgrade d1 {d1 d2}", "upgrade e {e}", "upgrade f {f}");
	}

	@Test
	void downgradeAcrossTheMergePartsTheRows() {
		RevisionPlan plan = this.merged.downgrade("-1", List.of("f"));
		assertThat(Graphs.steps(plan)).containsExactly("downgrade f {e}");
		assertThat(Graphs.steps(this.merged.downgrade("c1", List.of("f")))).containsExactly("downgrade f {e}",
				"downgrade e {d1 d2}", "downgrade d1 {c1 d2}");
	}

	@Test
	void downgradeBelowTheForkUndoesBothSides() {
		assertThat(Graphs.steps(this.merged.downgrade("b", List.of("f")))).containsExactly("downgrade f {e}",
				"downgrade e {d1 d2}", "downgrade d1 {c1 d2}", "downgrade c1 {d2}", "downgrade d2 {c2}",
				"downgrade c2 {b}");
	}

	@Test
	void stampFromAnySideOfTheMerge() {
		assertThat(this.merged.stamp(List.of("f"), List.of("c1", "c2")).after()).containsExactly("f");
		assertThat(this.merged.stamp(List.of("c1"), List.of("f")).after()).containsExactly("c1");
		assertThat(this.merged.stamp(List.of("c1", "c2"), List.of("f")).after()).containsExactlyInAnyOrder("c1", "c2");
	}

	@Test
	void newBranchFromAThreeWayMerge() {
		// @formatter:off
		//
		//     b1
		//    /   \
		// a - b2 - m - x
		//    \   /   \
		//     b3      y
		//
		// @formatter:on
		RevisionGraph graph = Graphs.graph("a", "b1: a", "b2: a", "b3: a", "m: b1 b2 b3", "x: m", "y: m");
		assertThat(Graphs.steps(graph.upgrade("heads", List.of("b1", "b2")))).containsExactly("upgrade b3 {b1 b2 b3}",
				"upgrade m {m}", "upgrade y {y}", "upgrade x {x y}");
		assertThat(Graphs.steps(graph.downgrade("m", List.of("x", "y")))).containsExactly("downgrade x {y}",
				"downgrade y {m}");
		assertThat(Graphs.steps(graph.downgrade("b2", List.of("m")))).containsExactly("downgrade m {b1 b2 b3}");
	}

	@Test
	void twinMergesShareTheirParents() {
		// @formatter:off
		//
		//     b1 ---- m1
		//    /    \/
		//   a     /\
		//    \   /  \
		//     b2 ---- m2
		//
		// @formatter:on
		RevisionGraph graph = Graphs.graph("a", "b1: a", "b2: a", "m1: b1 b2", "m2: b1 b2");
		assertThat(Graphs.steps(graph.upgrade("heads", List.of("b1", "b2")))).containsExactly("upgrade m2 {m2}",
				"upgrade m1 {m1 m2}");
		assertThat(Graphs.steps(graph.downgrade("b1", List.of("m1", "m2")))).containsExactly("downgrade m1 {m2}",
				"downgrade m2 {b1 b2}");
	}

	@Test
	void mergesThatShareOneParentOnly() {
		// @formatter:off
		//
		//     b1 --- m1
		//    /      /
		//   a --- b2
		//    \      \
		//     b3 --- m2
		//
		// @formatter:on
		RevisionGraph graph = Graphs.graph("a", "b1: a", "b2: a", "b3: a", "m1: b1 b2", "m2: b2 b3");
		assertThat(Graphs.steps(graph.upgrade("heads", List.of("b1", "b2", "b3"))))
			.containsExactly("upgrade m2 {b1 m2}", "upgrade m1 {m1 m2}");
		assertThat(Graphs.steps(graph.downgrade("b2", List.of("m1", "m2")))).containsExactly("downgrade m1 {b1 m2}",
				"downgrade m2 {b1 b2 b3}");
	}

	@Test
	void mergeMayListAParentThatAnotherOneCovers() {
		// @formatter:off
		//
		// a ------------ m
		//   \          /
		//    b ------ c
		//
		// @formatter:on
		RevisionGraph graph = Graphs.graph("a", "b: a", "c: b", "m: a c");
		assertThat(Graphs.steps(graph.upgrade("head", List.of("b")))).containsExactly("upgrade c {c}", "upgrade m {m}");
		assertThat(Graphs.steps(graph.downgrade("b", List.of("m")))).containsExactly("downgrade m {c}",
				"downgrade c {b}");
	}

	@Test
	void mergeWhoseParentsADependencyCoversSucceeds() {
		// a b <- (a, d), depends on c: Alembic dies with KeyError: 'a'... or 'c'
		// c --- d
		RevisionGraph graph = Graphs.graph("a", "c", "d: c", "b: a d | c");
		assertThat(Graphs.steps(graph.upgrade("heads", List.of())).get(3)).isEqualTo("upgrade b {b}");
		assertThat(graph.downgrade("base", List.of("b")).after()).isEmpty();
	}

}
