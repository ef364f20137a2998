package io.sqlbot.migrate.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import io.sqlbot.migrate.diff.rename.RenameQuestion;
import io.sqlbot.migrate.diff.safe.PlainForms;
import io.sqlbot.migrate.diff.safe.SafeForms;
import io.sqlbot.migrate.diff.safe.TableFacts;
import io.sqlbot.migrate.diff.source.BodyElement;
import io.sqlbot.migrate.diff.source.RevisionBody;
import io.sqlbot.migrate.operation.Operation;
import io.sqlbot.migrate.schema.ObjectReference;

/**
 * Writes the body of a revision from the operations of a comparison.
 *
 * @param upgrade the operations of the upgrade, in short forms
 * @param downgrade those of the downgrade
 * @param before what the forms must know of the tables before the upgrade
 * @param after the same before the downgrade
 * @param remarks what is said at the beginning
 */
record BodyWriter(List<Operation> upgrade, List<Operation> downgrade, TableFacts before, TableFacts after,
		List<BodyElement> remarks) {

	RevisionBody safe() {
		return new RevisionBody(introduced(SafeForms.of(this.upgrade, this.before, true)),
				SafeForms.of(this.downgrade, this.after, false));
	}

	RevisionBody plain() {
		return new RevisionBody(introduced(PlainForms.of(this.upgrade, this.before, true)),
				PlainForms.of(this.downgrade, this.after, false));
	}

	static List<BodyElement> remarks(List<RenameQuestion> questions, List<ObjectReference> unknown) {
		List<BodyElement> remarks = new ArrayList<>();
		questions.forEach((question) -> remarks.addAll(Alternatives.of(question)));
		if (!unknown.isEmpty()) {
			remarks.add(new BodyElement.Remark(List.of("Not in the model, and left alone (--drop-unknown drops them): "
					+ unknown.stream().map((table) -> table.name().toString()).collect(Collectors.joining(", ")))));
		}
		return remarks;
	}

	private List<BodyElement> introduced(List<BodyElement> elements) {
		List<BodyElement> all = new ArrayList<>(this.remarks);
		all.addAll(elements);
		return all;
	}

}
