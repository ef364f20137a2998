package io.sqlbot.migrate.diff.safe;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.sqlbot.migrate.diff.source.BodyElement;
import io.sqlbot.migrate.operation.CommentOn;
import io.sqlbot.migrate.operation.Operation;
import io.sqlbot.migrate.schema.ForeignKey;
import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.ObjectKind;
import io.sqlbot.migrate.schema.ObjectReference;
import io.sqlbot.migrate.schema.QualifiedName;

/**
 * The phases of a revision's one direction, each of which holds what may be in one
 * transaction, in the order in which they run. Neighbours become one segment where
 * nothing forbids it.
 */
final class Phases {

	private final List<BodyElement> renames = new ArrayList<>();

	private final List<BodyElement> first = new ArrayList<>();

	private final List<BodyElement> enumValues = new ArrayList<>();

	private final List<BodyElement> main = new ArrayList<>();

	// one table each, as its rows stay locked until the end of the segment
	private final Map<QualifiedName, List<BodyElement>> backFills = new LinkedHashMap<>();

	private final List<BodyElement> indexes = new ArrayList<>();

	// one table each, as an application that has one and wants another would wait for the
	// revision, and that for it
	private final Map<QualifiedName, List<BodyElement>> unproven = new LinkedHashMap<>();

	private final List<BodyElement> proofs = new ArrayList<>();

	private final Map<QualifiedName, List<BodyElement>> attached = new LinkedHashMap<>();

	private final Map<QualifiedName, List<BodyElement>> attachedLast = new LinkedHashMap<>();

	private final List<BodyElement> comments = new ArrayList<>();

	private final List<BodyElement> lastProofs = new ArrayList<>();

	private final List<BodyElement> lastRenames = new ArrayList<>();

	private final Set<ObjectReference> deferred = new HashSet<>();

	private final Map<QualifiedName, List<Set<Identifier>>> laterKeys = new LinkedHashMap<>();

	// what all the others go by the names of
	void rename(Operation operation) {
		this.renames.add(new BodyElement.Directive(operation));
	}

	// the names that no other goes by
	void renameLast(Operation operation) {
		this.lastRenames.add(new BodyElement.Directive(operation));
	}

	// what fails before anything is done: a revision that stopped halfway can't be edited
	void first(BodyElement element) {
		this.first.add(element);
	}

	// must be committed before anything uses the value
	void addEnumValue(Operation operation) {
		this.enumValues.add(new BodyElement.Directive(operation));
	}

	// changes the catalog only, or can't do better
	void main(Operation operation) {
		this.main.add(new BodyElement.Directive(operation));
	}

	void main(BodyElement element) {
		this.main.add(element);
	}

	// writes many rows
	void backFill(QualifiedName table, BodyElement element) {
		this.backFills.computeIfAbsent(table, (name) -> new ArrayList<>()).add(element);
	}

	// runs outside of a transaction
	void index(Operation operation) {
		this.indexes.add(new BodyElement.Directive(operation));
	}

	// adds a constraint as not valid
	void addUnproven(QualifiedName table, Operation operation) {
		add(this.unproven, table, operation);
	}

	// reads a table while others write it
	void prove(Operation operation) {
		this.proofs.add(new BodyElement.Directive(operation));
	}

	// uses what was built or proven
	void attach(QualifiedName table, Operation operation) {
		add(this.attached, table, operation);
	}

	// uses what was attached
	void attachLast(QualifiedName table, Operation operation) {
		add(this.attachedLast, table, operation);
	}

	// on what comes later than the short forms have it
	void comment(CommentOn operation) {
		this.comments.add(new BodyElement.Directive(operation));
	}

	// reads a table while others write it, after the rest
	void proveLast(Operation operation) {
		this.lastProofs.add(new BodyElement.Directive(operation));
	}

	// what comes later than the short forms have it
	void defer(ObjectKind kind, QualifiedName name, Identifier member) {
		this.deferred.add((kind == ObjectKind.INDEX) ? new ObjectReference(kind, name.sibling(member), null, null)
				: new ObjectReference(kind, name, member, null));
	}

	void deferKey(QualifiedName table, Collection<Identifier> columns) {
		this.laterKeys.computeIfAbsent(table, (name) -> new ArrayList<>()).add(Set.copyOf(columns));
	}

	boolean isDeferred(ObjectReference object) {
		return this.deferred.contains(object);
	}

	boolean isEarly(ForeignKey key) {
		List<Set<Identifier>> keys = this.laterKeys.getOrDefault(key.table(), List.of());
		return key.referenced().isEmpty() ? !keys.isEmpty() : keys.contains(Set.copyOf(key.referenced()));
	}

	List<BodyElement> body() {
		Segments segments = new Segments();
		segments.add(this.renames);
		segments.add(this.first);
		if (!this.enumValues.isEmpty()) {
			segments.add(this.enumValues);
			segments.end();
		}
		segments.add(this.main);
		this.backFills.values().forEach(segments::addAlone);
		segments.addOutside(this.indexes);
		addEach(segments, this.unproven);
		segments.addAlone(this.proofs);
		addEach(segments, this.attached);
		segments.add(this.comments);
		addEach(segments, this.attachedLast);
		segments.addAlone(this.lastProofs);
		segments.add(this.lastRenames);
		return segments.body();
	}

	private static void add(Map<QualifiedName, List<BodyElement>> phase, QualifiedName table, Operation operation) {
		phase.computeIfAbsent(table, (name) -> new ArrayList<>()).add(new BodyElement.Directive(operation));
	}

	private static void addEach(Segments segments, Map<QualifiedName, List<BodyElement>> phase) {
		if (phase.size() == 1) {
			phase.values().forEach(segments::add);
		}
		else {
			phase.values().forEach(segments::addAlone);
		}
	}

}
