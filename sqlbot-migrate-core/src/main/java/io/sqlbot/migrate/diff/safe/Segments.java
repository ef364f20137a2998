package io.sqlbot.migrate.diff.safe;

import java.util.ArrayList;
import java.util.List;

import io.sqlbot.migrate.diff.source.BodyElement;

/**
 * Puts the marks between segments, where both sides have something that runs in a
 * transaction. A statement that PostgreSQL refuses in one is a segment without a mark.
 */
final class Segments {

	private final List<BodyElement> body = new ArrayList<>();

	private boolean isOpen;

	private boolean mustEnd;

	// in the open segment, if there is one
	void add(List<BodyElement> elements) {
		if (elements.isEmpty()) {
			return;
		}
		if (this.isOpen && this.mustEnd) {
			this.body.add(new BodyElement.NewSegment());
		}
		this.mustEnd = false;
		this.isOpen = true;
		this.body.addAll(elements);
	}

	// in a segment of their own
	void addAlone(List<BodyElement> elements) {
		if (!elements.isEmpty()) {
			end();
			add(elements);
			end();
		}
	}

	// outside of a transaction, each on its own
	void addOutside(List<BodyElement> elements) {
		if (!elements.isEmpty()) {
			this.body.addAll(elements);
			this.isOpen = false;
			this.mustEnd = false;
		}
	}

	// what follows is in another segment
	void end() {
		this.mustEnd = true;
	}

	List<BodyElement> body() {
		return this.body;
	}

}
