package io.sqlbot.migrate.revision;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

public final class RevisionGraph {

	public static RevisionGraph of(Collection<RevisionNode> nodes) {
		throw new UnsupportedOperationException();
	}

	public Optional<RevisionNode> find(String id) {
		throw new UnsupportedOperationException();
	}

	public RevisionNode applied(String id) {
		throw new UnsupportedOperationException();
	}

	public List<RevisionNode> heads() {
		throw new UnsupportedOperationException();
	}

	public List<RevisionNode> history() {
		throw new UnsupportedOperationException();
	}

	public RevisionPlan upgrade(String target, Collection<String> rows) {
		throw new UnsupportedOperationException();
	}

	public RevisionPlan downgrade(String target, Collection<String> rows) {
		throw new UnsupportedOperationException();
	}

	public RevisionPlan stamp(List<String> targets, Collection<String> rows) {
		throw new UnsupportedOperationException();
	}

}
