package io.sqlbot.migrate.revision;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * After Alembic's RevisionPathTest.
 */
class LinearPathTests {

	// a --- b --- c --- d --- e

	private final RevisionGraph graph = Graphs.graph("a", "b: a", "c: b", "d: c", "e: d");

	@Test
	void upgradeRunsWhatIsMissing() {
		assertThat(Graphs.steps(this.graph.upgrade("e", List.of("c")))).containsExactly("upgrade d {d}",
				"upgrade e {e}");
		assertThat(Graphs.steps(this.graph.upgrade("c", List.of()))).containsExactly("upgrade a {a}", "upgrade b {b}",
				"upgrade c {c}");
	}

	@Test
	void upgradeToWhatIsAppliedDoesNothing() {
		assertThat(this.graph.upgrade("b", List.of("d")).isEmpty()).isTrue();
		assertThat(this.graph.upgrade("base", List.of("d")).isEmpty()).isTrue();
	}

	@Test
	void relativeUpgradeCountsFromTheRowOrTheRevision() {
		assertThat(Graphs.steps(this.graph.upgrade("+1", List.of("a")))).containsExactly("upgrade b {b}");
		assertThat(Graphs.steps(this.graph.upgrade("b+1", List.of("a")))).containsExactly("upgrade b {b}",
				"upgrade c {c}");
		assertThat(Graphs.steps(this.graph.upgrade("d-2", List.of("a")))).containsExactly("upgrade b {b}");
	}

	@Test
	void downgradeUndoesDownToTheTarget() {
		assertThat(Graphs.steps(this.graph.downgrade("c", List.of("e")))).containsExactly("downgrade e {d}",
				"downgrade d {c}");
		assertThat(Graphs.steps(this.graph.downgrade("base", List.of("b")))).containsExactly("downgrade b {a}",
				"downgrade a {}");
	}

	@Test
	void relativeDowngradeCountsFromTheRowOrTheRevision() {
		assertThat(Graphs.steps(this.graph.downgrade("-1", List.of("c")))).containsExactly("downgrade c {b}");
		assertThat(Graphs.steps(this.graph.downgrade("b+1", List.of("d")))).containsExactly("downgrade d {c}");
		assertThat(Graphs.steps(this.graph.downgrade("c-1", List.of("c")))).containsExactly("downgrade c {b}");
		assertThat(Graphs.steps(this.graph.downgrade("-2", List.of("b")))).containsExactly("downgrade b {a}",
				"downgrade a {}");
	}

	@Test
	void downgradeToTheRowItselfDoesNothing() {
		assertThat(this.graph.downgrade("c", List.of("c")).isEmpty()).isTrue();
		assertThat(this.graph.downgrade("base", List.of()).isEmpty()).isTrue();
	}

	@Test
	void stampMovesTheRowUpOrDownInOneStep() {
		assertThat(Graphs.steps(this.graph.stamp(List.of("d"), List.of("a")))).containsExactly("stamp d {d}");
		assertThat(Graphs.steps(this.graph.stamp(List.of("b"), List.of("e")))).containsExactly("stamp b {b}");
		assertThat(Graphs.steps(this.graph.stamp(List.of("base"), List.of("e")))).containsExactly("stamp base {}");
		assertThat(this.graph.stamp(List.of("e"), List.of("e")).isEmpty()).isTrue();
	}

	@Test
	void purgedStampEmptiesTheTableWhateverItHolds() {
		RevisionPlan plan = this.graph.stampPurged(List.of("c"), List.of("gone", "e"));
		assertThat(plan.steps()).hasSize(1);
		assertThat(plan.steps().get(0).rowChanges()).containsExactly(new RowChange.Delete("gone"),
				new RowChange.Delete("e"), new RowChange.Insert("c"));
		assertThat(Graphs.steps(this.graph.stampPurged(List.of("base"), List.of("gone"))))
			.containsExactly("stamp base {}");
	}

	@Test
	void rowsAroundAStepAreWorkedOut() {
		RevisionPlan plan = this.graph.upgrade("c", List.of());
		assertThat(plan.rowsBefore(0)).isEmpty();
		assertThat(plan.rowsAfter(0)).containsExactly("a");
		assertThat(plan.rowsBefore(2)).containsExactly("b");
		assertThat(plan.after()).containsExactly("c");
	}

	@Test
	void emptyGraphHasNothingToDo() {
		RevisionGraph empty = Graphs.graph();
		assertThat(empty.heads()).isEmpty();
		assertThat(empty.history()).isEmpty();
		assertThat(empty.upgrade("head", List.of()).isEmpty()).isTrue();
		assertThat(empty.isAtHeads(List.of())).isTrue();
	}

}
