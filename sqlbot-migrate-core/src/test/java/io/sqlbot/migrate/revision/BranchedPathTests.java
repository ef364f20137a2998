package io.sqlbot.migrate.revision;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * After Alembic's BranchedPathTest.
 */
class BranchedPathTests {

	// @formatter:off
	//
	//          c1 (left) --- d1
	//         /
	// a --- b
	//         \
	//          c2 (right) --- d2
	//
	// @formatter:on

	private final RevisionGraph graph = Graphs.graph("a", "b: a", "c1: b | | left", "d1: c1", "c2: b | | right",
			"d2: c2");

	@Test
	void upgradeToHeadsRunsOneBranchAfterTheOther() {
		assertThat(Graphs.steps(this.graph.upgrade("heads", List.of()))).containsExactly("upgrade a {a}",
				"upgrade b {b}", "upgrade c2 {c2}", "upgrade d2 {d2}", "upgrade c1 {c1 d2}", "upgrade d1 {d1 d2}");
	}

	@Test
	void upgradeOfOneBranchLeavesTheOtherAlone() {
		assertThat(Graphs.steps(this.graph.upgrade("left@head", List.of("c2")))).containsExactly("upgrade c1 {c1 c2}",
				"upgrade d1 {c2 d1}");
		assertThat(Graphs.steps(this.graph.upgrade("left", List.of("b")))).containsExactly("upgrade c1 {c1}");
	}

	@Test
	void relativeUpgradeStaysInItsBranch() {
		assertThat(Graphs.steps(this.graph.upgrade("left@+1", List.of("b")))).containsExactly("upgrade c1 {c1}");
		assertThat(Graphs.steps(this.graph.upgrade("right@+1", List.of("c1", "c2"))))
			.containsExactly("upgrade d2 {c1 d2}");
		assertThat(Graphs.steps(this.graph.upgrade("left@+3", List.of()))).containsExactly("upgrade a {a}",
				"upgrade b {b}", "upgrade c1 {c1}");
		assertThat(Graphs.steps(this.graph.upgrade("left@head-1", List.of("b")))).containsExactly("upgrade c1 {c1}");
	}

	@Test
	void downgradeOfOneBranchStopsAtTheFork() {
		assertThat(Graphs.steps(this.graph.downgrade("left@b", List.of("d1", "d2"))))
			.containsExactly("downgrade d1 {c1 d2}", "downgrade c1 {d2}");
		assertThat(Graphs.steps(this.graph.downgrade("left@-1", List.of("d1", "d2"))))
			.containsExactly("downgrade d1 {c1 d2}");
	}

	@Test
	void downgradeBelowTheForkUndoesBothBranches() {
		assertThat(Graphs.steps(this.graph.downgrade("a", List.of("d1", "d2")))).containsExactly("downgrade d1 {c1 d2}",
				"downgrade c1 {d2}", "downgrade d2 {c2}", "downgrade c2 {b}", "downgrade b {a}");
	}

	@Test
	void relativeDowngradeOfSeveralRowsTakesTheFirst() {
		assertThat(Graphs.steps(this.graph.downgrade("-1", List.of("d1", "d2"))))
			.containsExactly("downgrade d1 {c1 d2}");
		assertThat(Graphs.steps(this.graph.downgrade("-1", List.of("d2", "d1"))))
			.containsExactly("downgrade d2 {c2 d1}");
	}

	@Test
	void stampToTheForkJoinsTheRows() {
		RevisionPlan plan = this.graph.stamp(List.of("b"), List.of("d1", "d2"));
		assertThat(plan.steps().get(0).rowChanges()).containsExactly(new RowChange.Delete("d1"),
				new RowChange.Update("d2", "b"));
	}

	@Test
	void stampToHeadsFromUnevenRowsLosesNone() {
		assertThat(this.graph.stamp(List.of("heads"), List.of("c1", "d2")).after()).containsExactlyInAnyOrder("d1",
				"d2");
	}

	@Test
	void stampToBothBranchesFromTheForkKeepsBoth() {
		assertThat(Graphs.steps(this.graph.stamp(List.of("c1", "c2"), List.of("b")))).containsExactly("stamp c1 {c1}",
				"stamp c2 {c1 c2}");
	}

	@Test
	void stampOfABranchToItsBaseRemovesItsRows() {
		assertThat(this.graph.stamp(List.of("left@base"), List.of("d1", "d2")).after()).containsExactly("d2");
	}

	@Test
	void branchPointListsItsChildren() {
		assertThat(this.graph.branches()).singleElement().satisfies((branch) -> {
			assertThat(branch.revision().id()).isEqualTo("b");
			assertThat(Graphs.ids(branch.children())).containsExactly("c1", "c2");
		});
	}

	@Test
	void historyShowsOneBranchAsAWhole() {
		assertThat(Graphs.ids(this.graph.history())).containsExactly("d1", "c1", "d2", "c2", "b", "a");
		assertThat(Graphs.ids(this.graph.history("left@base:heads", List.of()))).containsExactly("d1", "c1", "b", "a");
		assertThat(Graphs.ids(this.graph.history("c2:", List.of()))).containsExactly("d2", "c2");
		assertThat(Graphs.ids(this.graph.history("c2:right@head", List.of()))).containsExactly("d2", "c2");
	}

}
