package io.sqlbot.migrate.boot.actuate.endpoint;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Places revisions in lanes, as a picture of a version control's log does: a row each,
 * newest first, and lines that lead down to what a revision follows. A lane waits for a
 * revision; where that comes, all lanes that wait for it run together. Pure, for one
 * picture only.
 */
final class LaneLayout {

	private final List<@Nullable String> waiting = new ArrayList<>();

	private int lanes;

	private List<int[]> open = new ArrayList<>();

	/**
	 * Place the next revision.
	 * @param id its id
	 * @param parents the ids that it follows
	 * @param dependencies the ids that it depends on
	 * @return its row, whose edges are complete once the next revision was placed
	 */
	Row place(String id, List<String> parents, List<String> dependencies) {
		int lane = this.waiting.indexOf(id);
		if (lane < 0) {
			lane = take(id);
		}
		endAt(lane, id);
		List<int[]> edges = new ArrayList<>();
		for (int other = 0; other < this.waiting.size(); other++) {
			if (other != lane && this.waiting.get(other) != null) {
				edges.add(new int[] { other, other, 0 });
			}
		}
		this.waiting.set(lane, null);
		boolean own = true;
		for (String parent : parents) {
			edges.add(new int[] { lane, laneFor(parent, own ? lane : -1), 0 });
			own = false;
		}
		for (String dependency : dependencies) {
			if (!parents.contains(dependency)) {
				edges.add(new int[] { lane, laneFor(dependency, own ? lane : -1), 1 });
				own = false;
			}
		}
		this.open = edges;
		return new Row(lane, edges);
	}

	/**
	 * How many lanes there are.
	 * @return the number of lanes so far
	 */
	int lanes() {
		return this.lanes;
	}

	// all that wait for the revision bend towards its node
	private void endAt(int lane, String id) {
		for (int[] edge : this.open) {
			if (id.equals(this.waiting.get(edge[1]))) {
				edge[1] = lane;
			}
		}
		for (int other = 0; other < this.waiting.size(); other++) {
			if (other != lane && id.equals(this.waiting.get(other))) {
				this.waiting.set(other, null);
			}
		}
	}

	// the node's own lane or one to its left that waits for the revision already, else
	// another
	private int laneFor(String id, int preferred) {
		int lane = this.waiting.indexOf(id);
		if (lane >= 0 && (preferred < 0 || lane < preferred)) {
			return lane;
		}
		if (preferred >= 0) {
			this.waiting.set(preferred, id);
			return preferred;
		}
		return take(id);
	}

	private int take(String id) {
		int lane = this.waiting.indexOf(null);
		if (lane < 0) {
			lane = this.waiting.size();
			this.waiting.add(id);
		}
		this.waiting.set(lane, id);
		this.lanes = Math.max(this.lanes, this.waiting.size());
		return lane;
	}

	/**
	 * A revision's row.
	 *
	 * @param lane the lane of its node, from 0
	 * @param edges the lines to the next row: the lane here, the lane there, and 1 for a
	 * dependency, else 0
	 */
	record Row(int lane, List<int[]> edges) {
	}

}
