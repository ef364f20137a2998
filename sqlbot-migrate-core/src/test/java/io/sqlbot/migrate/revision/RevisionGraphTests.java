package io.sqlbot.migrate.revision;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RevisionGraphTests {

	@Test
	void emptyGraphHasNothingToDo() {
		RevisionGraph graph = Graphs.graph();
		assertThat(graph.heads()).isEmpty();
		assertThat(graph.history()).isEmpty();
		assertThat(graph.upgrade("head", List.of()).isEmpty()).isTrue();
	}

	@Test
	void chainGoesUpAndDown() {
		RevisionGraph graph = Graphs.graph("a", "b: a", "c: b");
		assertThat(Graphs.steps(graph.upgrade("head", List.of()))).containsExactly("upgrade a {a}", "upgrade b {b}",
				"upgrade c {c}");
		assertThat(Graphs.steps(graph.downgrade("-2", List.of("c")))).containsExactly("downgrade c {b}",
				"downgrade b {a}");
		assertThat(Graphs.ids(graph.history())).containsExactly("c", "b", "a");
	}

	@Test
	void diamondGoesUpAndDown() {
		RevisionGraph graph = Graphs.graph("a", "b: a", "c: a", "d: b c");
		assertThat(Graphs.steps(graph.upgrade("head", List.of()))).containsExactly("upgrade a {a}", "upgrade c {c}",
				"upgrade b {b c}", "upgrade d {d}");
		assertThat(Graphs.steps(graph.downgrade("base", List.of("d")))).containsExactly("downgrade d {b c}",
				"downgrade b {c}", "downgrade c {a}", "downgrade a {}");
	}

	@Test
	void stampMovesTheRowOfTheLine() {
		RevisionGraph graph = Graphs.graph("a", "b: a", "c: a");
		assertThat(Graphs.steps(graph.stamp(List.of("b"), List.of("a")))).containsExactly("stamp b {b}");
		assertThat(Graphs.steps(graph.stamp(List.of("heads"), List.of("a")))).containsExactly("stamp b {b}",
				"stamp c {b c}");
		assertThat(Graphs.steps(graph.stamp(List.of("base"), List.of("b", "c")))).containsExactly("stamp base {c}",
				"stamp base {}");
	}

}
