package io.sqlbot.migrate.revision;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * After Alembic's ForestTest, MultipleBaseTest and MultipleBaseCrossDependencyTest.
 */
class ForestTests {

	// a1 (alpha) --- a2
	//
	// b1 (beta) --- b2

	private final RevisionGraph graph = Graphs.graph("a1: | | alpha", "a2: a1", "b1: | | beta", "b2: b1");

	@Test
	void basesAndHeadsComeInLoadOrder() {
		assertThat(Graphs.ids(this.graph.bases())).containsExactly("a1", "b1");
		assertThat(Graphs.ids(this.graph.heads())).containsExactly("a2", "b2");
	}

	@Test
	void upgradeToHeadsRunsTheLastLineFirst() {
		assertThat(Graphs.steps(this.graph.upgrade("heads", List.of()))).containsExactly("upgrade b1 {b1}",
				"upgrade b2 {b2}", "upgrade a1 {a1 b2}", "upgrade a2 {a2 b2}");
	}

	@Test
	void downgradeOfOneLineToItsBaseLeavesTheOther() {
		assertThat(Graphs.steps(this.graph.downgrade("alpha@base", List.of("a2", "b2"))))
			.containsExactly("downgrade a2 {a1 b2}", "downgrade a1 {b2}");
		assertThat(this.graph.downgrade("base", List.of("a2", "b2")).after()).isEmpty();
	}

	@Test
	void relativeUpgradeOfALineThatIsNotBegunStartsAtItsBase() {
		assertThat(Graphs.steps(this.graph.upgrade("beta@+1", List.of("a2")))).containsExactly("upgrade b1 {a2 b1}");
	}

	@Test
	void stampToHeadsWritesOneRowForEachLine() {
		assertThat(this.graph.stamp(List.of("heads"), List.of()).after()).containsExactly("a2", "b2");
		assertThat(this.graph.stamp(List.of("heads"), List.of("a2", "b1")).after()).containsExactlyInAnyOrder("a2",
				"b2");
		assertThat(this.graph.stamp(List.of("alpha@base"), List.of("a2", "b2")).after()).containsExactly("b2");
	}

	@Test
	void historyOfOneLine() {
		assertThat(Graphs.ids(this.graph.history("alpha@base:heads", List.of()))).containsExactly("a2", "a1");
		assertThat(Graphs.ids(this.graph.history("b1:b2", List.of()))).containsExactly("b2", "b1");
	}

	@Test
	void lineThatDependsOnAnotherRunsAfterIt() {
		// @formatter:off
		//
		// a1 (alpha) --- a2
		//  ^
		//  :
		// b1 (beta) --- b2
		//
		// @formatter:on
		RevisionGraph dependent = Graphs.graph("a1: | | alpha", "a2: a1", "b1: | a1 | beta", "b2: b1");
		assertThat(Graphs.steps(dependent.upgrade("beta@head", List.of()))).containsExactly("upgrade a1 {a1}",
				"upgrade b1 {b1}", "upgrade b2 {b2}");
		assertThat(Graphs.steps(dependent.downgrade("alpha@base", List.of("a2", "b2"))))
			.containsExactly("downgrade a2 {b2}", "downgrade b2 {b1}", "downgrade b1 {a1}", "downgrade a1 {}");
	}

}
