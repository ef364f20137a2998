package io.sqlbot.migrate.revision;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * After Alembic's DependsOnBranchTestOne to Five, DependsOnOwnDownrevTest,
 * DependsOnBranchLabelTest, BranchedPathTestCrossDependencies, NormalizedDownRevTest and
 * MultipleBranchEffectiveHead. A dependency is drawn as {@code ....>}.
 */
class DependencyTests {

	// @formatter:off
	//
	// core1 (core) --- core2 --- core3
	//                    ^
	//                    :
	// plug1 (plug) --- plug2 --- plug3
	//
	// @formatter:on

	private final RevisionGraph graph = Graphs.graph("core1: | | core", "core2: core1", "core3: core2",
			"plug1: | | plug", "plug2: plug1 | core2", "plug3: plug2");

	@Test
	void upgradeBringsInWhatItDependsOn() {
		assertThat(Graphs.steps(this.graph.upgrade("plug@head", List.of()))).containsExactly("upgrade core1 {core1}",
				"upgrade core2 {core2}", "upgrade plug1 {core2 plug1}", "upgrade plug2 {plug2}",
				"upgrade plug3 {plug3}");
	}

	@Test
	void revisionThatAnotherOneNeedsHasNoRow() {
		RevisionPlan up = this.graph.upgrade("plug2", List.of("core2", "plug1"));
		assertThat(up.after()).containsExactly("plug2");
		RevisionPlan down = this.graph.downgrade("plug@plug1", List.of("plug2"));
		assertThat(down.after()).containsExactlyInAnyOrder("core2", "plug1");
		assertThat(Graphs.ids(this.graph.current(List.of("plug2")))).containsExactly("core2", "plug2");
	}

	@Test
	void branchThatMovesOnGetsItsRowBack() {
		assertThat(Graphs.steps(this.graph.upgrade("core@head", List.of("plug2"))))
			.containsExactly("upgrade core3 {core3 plug2}");
		assertThat(Graphs.steps(this.graph.downgrade("core@core2", List.of("core3", "plug2"))))
			.containsExactly("downgrade core3 {plug2}");
	}

	@Test
	void downgradeUndoesWhatDependsOnItInOtherBranches() {
		assertThat(Graphs.steps(this.graph.downgrade("core1", List.of("plug3")))).containsExactly(
				"downgrade plug3 {plug2}", "downgrade plug2 {core2 plug1}", "downgrade core2 {core1 plug1}");
	}

	@Test
	void downgradeLeavesAloneWhatItDependedOn() {
		assertThat(this.graph.downgrade("plug@base", List.of("plug3")).after()).containsExactly("core2");
	}

	@Test
	void stampAcrossADependencyMovesTheRow() {
		assertThat(Graphs.steps(this.graph.stamp(List.of("plug2"), List.of("core1"))))
			.containsExactly("stamp plug2 {plug2}");
		assertThat(Graphs.steps(this.graph.stamp(List.of("core1"), List.of("plug2"))))
			.containsExactly("stamp core1 {core1}");
	}

	@Test
	void headThatIsNeededIsNoRealHead() {
		RevisionGraph needed = Graphs.graph("a", "b", "c: b | a");
		assertThat(Graphs.ids(needed.heads())).containsExactly("a", "c");
		assertThat(Graphs.ids(needed.realHeads())).containsExactly("c");
		assertThat(needed.isAtHeads(List.of("c"))).isTrue();
		assertThat(needed.isAtHeads(List.of("a", "b"))).isFalse();
	}

	@Test
	void dependencyMayBeGivenAsALabel() {
		RevisionGraph byLabel = Graphs.graph("a: | | first", "b: a", "c: | first");
		assertThat(byLabel.details("c").dependencies()).containsExactly("a");
		assertThat(Graphs.steps(byLabel.upgrade("c", List.of()))).containsExactly("upgrade a {a}", "upgrade c {c}");
	}

	@Test
	void dependencyOnTheParentChangesNothing() {
		RevisionGraph own = Graphs.graph("a", "b: a | a");
		assertThat(Graphs.steps(own.upgrade("head", List.of()))).containsExactly("upgrade a {a}", "upgrade b {b}");
		assertThat(Graphs.steps(own.downgrade("-1", List.of("b")))).containsExactly("downgrade b {a}");
	}

	@Test
	void dependencyThatAnAncestorDeclaresIsDropped() {
		// @formatter:off
		//
		//        x
		//       ^ ^
		//      :   :
		// a - b --- c --- d ....> x
		//
		// @formatter:on
		RevisionGraph again = Graphs.graph("x", "a", "b: a | x", "c: b | x", "d: c | x");
		assertThat(again.details("b").normalisedDependencies()).containsExactly("x");
		assertThat(again.details("c").normalisedDependencies()).isEmpty();
		assertThat(again.details("d").dependencies()).containsExactly("x");
		assertThat(again.details("d").normalisedDependencies()).isEmpty();
	}

	@Test
	void crissCrossDependenciesAreTornDownInOrder() {
		// @formatter:off
		//
		// a1 --- a2 --- a3          b2 ....> a1
		//                           a3 ....> b2
		// b1 --- b2 --- b3          b3 ....> a2
		//
		// @formatter:on
		RevisionGraph criss = Graphs.graph("a1", "a2: a1", "a3: a2 | b2", "b1", "b2: b1 | a1", "b3: b2 | a2");
		RevisionPlan up = criss.upgrade("heads", List.of());
		assertThat(up.after()).containsExactlyInAnyOrder("a3", "b3");
		RevisionPlan down = criss.downgrade("base", List.of("a3", "b3"));
		assertThat(Graphs.steps(down)).containsExactly("downgrade a3 {b3}", "downgrade b3 {a2 b2}", "downgrade a2 {b2}",
				"downgrade b2 {a1 b1}", "downgrade b1 {a1}", "downgrade a1 {}");
	}

	@Test
	void historyOfARangeLeavesOutWhatIsOnlyNeeded() {
		assertThat(Graphs.ids(this.graph.history("plug1:plug3", List.of()))).containsExactly("plug3", "plug2", "plug1");
		assertThat(Graphs.ids(this.graph.history("core2:plug3", List.of()))).containsExactly("core2");
	}

}
