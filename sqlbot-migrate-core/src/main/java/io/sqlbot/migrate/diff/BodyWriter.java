package io.sqlbot.migrate.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.sqlbot.migrate.diff.rename.RenameQuestion;
import io.sqlbot.migrate.diff.safe.Obstacle;
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
 * @param introduction what the upgrade begins with
 * @param introductionBack what the downgrade begins with
 */
record BodyWriter(List<Operation> upgrade, List<Operation> downgrade, TableFacts before, TableFacts after,
		List<BodyElement> introduction, List<BodyElement> introductionBack) {

	RevisionBody safe() {
		return new RevisionBody(join(this.introduction, SafeForms.of(this.upgrade, this.before, true)),
				join(this.introductionBack, SafeForms.of(this.downgrade, this.after, false)));
	}

	RevisionBody plain() {
		return new RevisionBody(join(this.introduction, PlainForms.of(this.upgrade, this.before, true)),
				join(this.introductionBack, PlainForms.of(this.downgrade, this.after, false)));
	}

	static List<BodyElement> introduction(List<RenameQuestion> questions, List<ObjectReference> unknown,
			List<String> notes, List<Obstacle> obstacles) {
		List<BodyElement> remarks = new ArrayList<>();
		questions.forEach((question) -> remarks.addAll(Alternatives.of(question)));
		if (!unknown.isEmpty()) {
			remarks.add(new BodyElement.Remark(List.of("Not in the model, and left alone (--drop-unknown drops them): "
					+ unknown.stream().map(Comparison::name).collect(Collectors.joining(", ")))));
		}
		notes.forEach((note) -> remarks.add(new BodyElement.Remark(List.of(note))));
		obstacles.forEach((obstacle) -> remarks.addAll(obstacle.elements()));
		return remarks;
	}

	private static List<BodyElement> join(List<BodyElement> introduction, List<BodyElement> elements) {
		return Stream.concat(introduction.stream(), elements.stream()).toList();
	}

}
