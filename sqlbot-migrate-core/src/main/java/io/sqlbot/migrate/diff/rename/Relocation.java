package io.sqlbot.migrate.diff.rename;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.Namespace;
import io.sqlbot.migrate.schema.ObjectKind;
import io.sqlbot.migrate.schema.ObjectReference;
import io.sqlbot.migrate.schema.Origin;
import io.sqlbot.migrate.schema.QualifiedName;
import io.sqlbot.migrate.schema.SchemaModel;

/**
 * The way of a table to another name, in its schema or in another one. PostgreSQL takes
 * its indexes and sequences along, under the names that they have. A name that is taken
 * where it is needed is made free before; the comparison then finds what it has become.
 */
final class Relocation {

	private final RenameScript script;

	private final Function<Identifier, String> quoting;

	private final QualifiedName from;

	private final QualifiedName to;

	// names that something will have
	private final RelationNames wanted;

	private SchemaModel live;

	private RelationNames names;

	Relocation(RenameScript script, Function<Identifier, String> quoting, QualifiedName from, QualifiedName to,
			SchemaModel live, SchemaModel wanted) {
		this.script = script;
		this.quoting = quoting;
		this.from = from;
		this.to = to;
		this.wanted = new RelationNames(wanted);
		this.live = live;
		this.names = new RelationNames(live);
	}

	/**
	 * Write the way.
	 * @return the database with the table where it gets to
	 */
	SchemaModel write() {
		boolean stays = Objects.equals(this.from.schema(), this.to.schema());
		if (!stays) {
			createSchema();
			this.names.companions(this.from).forEach(this::makeRoomFor);
		}
		ObjectReference inTheWay = this.names.at(this.to);
		if (inTheWay != null && inTheWay.kind() != ObjectKind.TABLE) {
			rename(inTheWay);
		}
		if (stays) {
			this.script.rename(RelationNames.table(this.from), this.to.name());
		}
		else {
			move();
		}
		return RenamedModel.of(this.live, RenameStep.ofTable(this.from, this.to), this.quoting);
	}

	private void createSchema() {
		Identifier schema = this.to.schema();
		if (schema == null || this.live.namespaces().stream().map(Namespace::name).anyMatch(schema::equals)
				|| !this.script.create(schema)) {
			return;
		}
		List<Namespace> namespaces = new ArrayList<>(this.live.namespaces());
		namespaces.add(new Namespace(schema, null, Origin.APPLICATION));
		this.live = new SchemaModel(namespaces, this.live.extensions(), this.live.enums(), this.live.domains(),
				this.live.composites(), this.live.sequences(), this.live.tables(), this.live.views(),
				this.live.routines());
	}

	private void makeRoomFor(ObjectReference companion) {
		QualifiedName there = this.to.sibling(companion.ownName());
		if (this.names.isTaken(there) || there.equals(this.to)) {
			rename(companion);
		}
	}

	private void rename(ObjectReference relation) {
		Identifier name = RelationNames.free(relation.ownName(), this::isTaken);
		this.script.rename(relation, name);
		this.live = RenamedRelation.of(this.live, relation, name, this.quoting);
		this.names = new RelationNames(this.live);
	}

	// its name first or last, as it is free; one in between where it never is
	private void move() {
		QualifiedName current = this.from;
		if (this.names.isTaken(this.to.sibling(this.from.name()))) {
			Identifier between = this.names.isTaken(this.from.sibling(this.to.name()))
					? RelationNames.free(this.from.name(), this::isTaken) : this.to.name();
			this.script.rename(RelationNames.table(current), between);
			current = current.sibling(between);
		}
		current = this.script.move(current, this.to.schema());
		if (!current.equals(this.to)) {
			this.script.rename(RelationNames.table(current), this.to.name());
		}
	}

	// in either schema
	private boolean isTaken(Identifier name) {
		return Stream.of(this.from.sibling(name), this.to.sibling(name))
			.anyMatch((there) -> this.names.isTaken(there) || this.wanted.isTaken(there));
	}

}
