package io.sqlbot.migrate.boot.actuate.endpoint;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LaneLayoutTests {

	private final LaneLayout layout = new LaneLayout();

	private final List<LaneLayout.Row> rows = new ArrayList<>();

	@Test
	void chainIsOneStraightLane() {
		place("c", "b");
		place("b", "a");
		place("a");
		assertThat(lanes()).containsExactly(0, 0, 0);
		assertThat(edges()).containsExactly("0-0", "0-0", "");
		assertThat(this.layout.lanes()).isOne();
	}

	@Test
	void branchesRunBesideEachOtherAndMeetAtTheirParent() {
		place("left", "base");
		place("right", "base");
		place("base");
		assertThat(lanes()).containsExactly(0, 1, 0);
		assertThat(edges()).containsExactly("0-0", "0-0 1-0", "");
		assertThat(this.layout.lanes()).isEqualTo(2);
	}

	@Test
	void parentsOfAMergeRunBesideEachOther() {
		place("merge", "left", "right");
		place("right", "base");
		place("left", "base");
		place("base");
		assertThat(lanes()).containsExactly(0, 1, 0, 0);
		assertThat(edges()).containsExactly("0-0 0-1", "0-0 1-1", "1-0 0-0", "");
		assertThat(this.layout.lanes()).isEqualTo(2);
	}

	@Test
	void dependencyIsMarked() {
		this.rows.add(this.layout.place("b", List.of("a"), List.of("x")));
		place("x");
		place("a");
		assertThat(edges()).containsExactly("0-0 0-1?", "0-0", "");
	}

	@Test
	void parentThatIsADependencyTooIsDrawnOnce() {
		this.rows.add(this.layout.place("b", List.of("a"), List.of("a")));
		place("a");
		assertThat(edges()).containsExactly("0-0", "");
	}

	@Test
	void laneThatEndedIsUsedAgain() {
		place("x2", "x1");
		place("y2", "y1");
		place("x1");
		place("z2", "z1");
		place("y1");
		place("z1");
		assertThat(lanes()).containsExactly(0, 1, 0, 0, 1, 0);
		assertThat(this.layout.lanes()).isEqualTo(2);
	}

	@Test
	void everyLineArrivesAtItsParent() {
		List<List<String>> parents = IntStream.range(0, 200).mapToObj((at) -> parentsOf(at, 200)).toList();
		for (int at = 0; at < 200; at++) {
			this.rows.add(this.layout.place("r" + at, parents.get(at), List.of()));
		}
		for (int at = 0; at < 200; at++) {
			for (String parent : parents.get(at)) {
				int end = Integer.parseInt(parent.substring(1));
				assertThat(reach(at, end)).as(at + " to " + end).isTrue();
			}
		}
	}

	// follows the lines from a node down
	private boolean reach(int from, int to) {
		List<Integer> at = List.of(this.rows.get(from).lane());
		for (int row = from; row < to; row++) {
			List<Integer> here = at;
			at = this.rows.get(row)
				.edges()
				.stream()
				.filter((edge) -> here.contains(edge[0]))
				.map((edge) -> edge[1])
				.distinct()
				.toList();
		}
		return at.contains(this.rows.get(to).lane());
	}

	private static List<String> parentsOf(int at, int count) {
		return IntStream.of(at + 1 + at % 3, at + 2 + (at * 7) % 11)
			.filter((parent) -> parent < count && (parent - at) % 4 != 3)
			.distinct()
			.mapToObj((parent) -> "r" + parent)
			.toList();
	}

	private void place(String id, String... parents) {
		this.rows.add(this.layout.place(id, List.of(parents), List.of()));
	}

	private List<Integer> lanes() {
		return this.rows.stream().map(LaneLayout.Row::lane).toList();
	}

	private List<String> edges() {
		return this.rows.stream()
			.map((row) -> row.edges()
				.stream()
				.map((edge) -> edge[0] + "-" + edge[1] + ((edge[2] == 1) ? "?" : ""))
				.collect(Collectors.joining(" ")))
			.toList();
	}

}
