package io.sqlbot.migrate.revision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Which rows give way to which destination of a stamp: each row to the first destination
 * that it shares a line with, dependencies included.
 */
final class GivingWay {

	private final Topology graph;

	private final int[] destinations;

	private final int[] rows;

	private final BitSet present = new BitSet();

	private final List<List<String>> givingWay = new ArrayList<>();

	GivingWay(Topology graph, int[] destinations, int[] rows) {
		this.graph = graph;
		this.destinations = destinations;
		this.rows = rows;
		Arrays.stream(rows).forEach(this.present::set);
		Arrays.stream(destinations).forEach((destination) -> this.givingWay.add(new ArrayList<>()));
	}

	/**
	 * Give each row to a destination, in row order.
	 * @param leaving rows that shall go even if no destination has a claim on them; they
	 * go with the first destination that takes the place of any row
	 * @param leavingLast whether those come after the others
	 */
	void assign(BitSet leaving, boolean leavingLast) {
		int[] above = claims(this.graph.below());
		int[] beneath = claims(this.graph.dependants());
		int[] claims = Arrays.stream(this.rows).map((row) -> (above[row] > 0) ? above[row] : beneath[row]).toArray();
		int first = Arrays.stream(claims)
			.filter((claim) -> claim > 0 && !this.present.get(this.destinations[claim - 1]))
			.min()
			.orElse(0);
		List<String> last = new ArrayList<>();
		for (int place = 0; place < this.rows.length; place++) {
			String id = this.graph.id(this.rows[place]);
			if (claims[place] > 0 && this.destinations[claims[place] - 1] != this.rows[place]) {
				this.givingWay.get(claims[place] - 1).add(id);
			}
			else if (claims[place] == 0 && first > 0 && leaving.get(this.rows[place])) {
				(leavingLast ? last : this.givingWay.get(first - 1)).add(id);
			}
		}
		if (first > 0) {
			this.givingWay.get(first - 1).addAll(last);
		}
	}

	/**
	 * The row changes of one destination: its rows but the last are deleted, the last one
	 * is updated.
	 * @param place the place of the destination
	 * @return the changes; none if all is as it should be
	 */
	List<RowChange> changes(int place) {
		List<String> from = this.givingWay.get(place);
		String to = this.graph.id(this.destinations[place]);
		boolean inserted = !this.present.get(this.destinations[place]);
		int deleted = inserted ? from.size() - 1 : from.size();
		List<RowChange> changes = new ArrayList<>();
		for (int row = 0; row < deleted; row++) {
			changes.add(new RowChange.Delete(from.get(row)));
		}
		if (inserted) {
			changes.add(from.isEmpty() ? new RowChange.Insert(to) : new RowChange.Update(from.get(deleted), to));
		}
		return changes;
	}

	// for each revision the place, from 1, of the first destination that reaches it
	private int[] claims(Edges edges) {
		int[] claims = new int[this.graph.size()];
		int[] open = new int[this.graph.size()];
		for (int place = 1; place <= this.destinations.length; place++) {
			int size = claim(claims, open, 0, this.destinations[place - 1], place);
			while (size > 0) {
				int node = open[--size];
				for (int position = edges.first(node); position < edges.end(node); position++) {
					size = claim(claims, open, size, edges.target(position), place);
				}
			}
		}
		return claims;
	}

	private static int claim(int[] claims, int[] open, int size, int node, int place) {
		if (claims[node] != 0) {
			return size;
		}
		claims[node] = place;
		open[size] = node;
		return size + 1;
	}

}
