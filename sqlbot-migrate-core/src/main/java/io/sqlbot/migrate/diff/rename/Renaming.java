package io.sqlbot.migrate.diff.rename;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

import io.sqlbot.migrate.diff.model.WantedSchema;
import io.sqlbot.migrate.operation.MoveObject;
import io.sqlbot.migrate.operation.Operation;
import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.ObjectKind;
import io.sqlbot.migrate.schema.ObjectReference;
import io.sqlbot.migrate.schema.QualifiedName;
import io.sqlbot.migrate.schema.SchemaModel;

/**
 * Settles what was renamed before anything is compared, so that the comparison sees the
 * database under the names of the model.
 */
public final class Renaming {

	private final SchemaModel wanted;

	private final Identifier defaultSchema;

	private final Predicate<ObjectReference> included;

	private final Function<Identifier, String> quoting;

	private SchemaModel live;

	private final RenameScript script;

	private final List<RenameStep> steps = new ArrayList<>();

	private final Set<ObjectReference> gone = new HashSet<>();

	private final List<RenameQuestion> open = new ArrayList<>();

	/**
	 * Begin with nothing settled.
	 * @param live the database
	 * @param wanted the model
	 * @param defaultSchema the schema whose names both have without it
	 * @param included whether an object takes part
	 * @param quoting how the server writes names in expressions
	 */
	public Renaming(SchemaModel live, SchemaModel wanted, Identifier defaultSchema, Predicate<ObjectReference> included,
			Function<Identifier, String> quoting) {
		this.live = live;
		this.wanted = wanted;
		this.defaultSchema = defaultSchema;
		this.included = included;
		this.quoting = quoting;
		this.script = new RenameScript(defaultSchema, included);
	}

	/**
	 * Heed what was answered beforehand.
	 * @param model the answers of the model, which may be heeded already
	 * @param options the answers on the command line
	 * @throws io.sqlbot.migrate.error.RenameRefusedException if an option does not fit
	 */
	public void answer(List<WantedSchema.Rename> model, List<String> options) {
		RenameArguments answers = new RenameArguments(this);
		answers.applyModel(model);
		answers.apply(options);
	}

	/**
	 * Return the database under the names of the model.
	 * @return the database with all renames done
	 */
	public SchemaModel live() {
		return this.live;
	}

	/**
	 * Return what renames in the database.
	 * @return the operations, in order
	 */
	public List<Operation> upgrade() {
		return this.script.upgrade;
	}

	/**
	 * Take the renames back at the end of a downgrade.
	 * @param operations the operations before
	 * @return all operations, in order
	 */
	public List<Operation> downgradeAfter(List<Operation> operations) {
		boolean moves = this.script.downgrade.stream().anyMatch(MoveObject.class::isInstance);
		List<Operation> all = new ArrayList<>(moves ? new FormerCounters(this.live).in(operations) : operations);
		all.addAll(this.script.downgrade);
		return all;
	}

	/**
	 * Return the schemas that the renames need and the database does not have.
	 * @return the schemas that the upgrade creates
	 */
	public List<ObjectReference> missingSchemas() {
		return this.script.createdSchemas;
	}

	/**
	 * Return what was renamed.
	 * @return the renames, in order
	 */
	public List<RenameStep> steps() {
		return this.steps;
	}

	/**
	 * Return what nobody has answered.
	 * @return the questions
	 */
	public List<RenameQuestion> open() {
		return this.open;
	}

	/**
	 * Tell what an answer would write.
	 * @param from what the database has
	 * @param to what it may be in the model
	 * @return the operations of the upgrade, in order
	 */
	public List<Operation> alternative(ObjectReference from, ObjectReference to) {
		RenameScript other = new RenameScript(this.defaultSchema, this.included);
		if (from.kind() == ObjectKind.TABLE) {
			new Relocation(other, this.quoting, from.name(), to.name(), this.live, this.wanted).write();
		}
		else {
			other.rename(from, to.ownName());
		}
		return other.upgrade;
	}

	Identifier defaultSchema() {
		return this.defaultSchema;
	}

	TableView inDatabase() {
		return new TableView(this.live, this.included, this.gone);
	}

	TableView inModel() {
		return new TableView(this.wanted, this.included, Set.of());
	}

	// what a table is called now that had a name before
	QualifiedName current(QualifiedName table) {
		return this.steps.stream()
			.filter((step) -> step.isOfTable() && step.table().equals(table))
			.map(RenameStep::newTable)
			.findFirst()
			.orElse(table);
	}

	void renameTable(QualifiedName from, QualifiedName to) {
		renameTable(from, to, from);
	}

	void renameTable(QualifiedName from, QualifiedName to, QualifiedName former) {
		relocate(from, to);
		this.steps.add(RenameStep.ofTable(former, to));
	}

	// to a name that nothing has or wants
	QualifiedName stepAside(QualifiedName table) {
		RelationNames names = new RelationNames(this.live);
		RelationNames others = new RelationNames(this.wanted);
		Identifier free = RelationNames.free(table.name(),
				(name) -> names.isTaken(table.sibling(name)) || others.isTaken(table.sibling(name)));
		relocate(table, table.sibling(free));
		return table.sibling(free);
	}

	private void relocate(QualifiedName from, QualifiedName to) {
		this.live = new Relocation(this.script, this.quoting, from, to, this.live, this.wanted).write();
	}

	void renameColumn(QualifiedName table, Identifier from, Identifier to) {
		this.script.rename(new ObjectReference(ObjectKind.COLUMN, table, from, null), to);
		RenameStep step = RenameStep.ofColumn(table, from, to);
		this.steps.add(step);
		this.live = RenamedModel.of(this.live, step, this.quoting);
	}

	void gone(ObjectReference object) {
		this.gone.add(object);
	}

	/**
	 * Ask what is open.
	 * @param inquiry who is asked
	 */
	public void ask(RenameInquiry inquiry) {
		Set<ObjectReference> asked = new HashSet<>();
		for (Optional<RenameQuestion> next = next(asked); next.isPresent(); next = next(asked)) {
			RenameQuestion question = next.get();
			asked.add(question.from());
			RenameAnswer answer = inquiry.ask(question);
			ObjectReference to = answer.to();
			if (to != null && question.candidates().contains(to)) {
				rename(question.from(), to);
			}
			else if (answer.kind() == RenameAnswer.Kind.GONE) {
				gone(question.from());
			}
			else {
				this.open.add(question);
			}
		}
	}

	// an answer may settle others, so one is found at a time
	private Optional<RenameQuestion> next(Set<ObjectReference> asked) {
		RenameCandidates candidates = new RenameCandidates(inDatabase(), inModel());
		Predicate<RenameQuestion> isNew = (question) -> !asked.contains(question.from());
		return candidates.ofTables()
			.stream()
			.filter(isNew)
			.findFirst()
			.or(() -> candidates.ofColumns().stream().filter(isNew).findFirst());
	}

	private void rename(ObjectReference from, ObjectReference to) {
		if (from.kind() == ObjectKind.TABLE) {
			renameTable(from.name(), to.name());
		}
		else {
			renameColumn(from.name(), from.ownName(), to.ownName());
		}
	}

}
