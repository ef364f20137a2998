package io.sqlbot.migrate.diff;

import java.util.ArrayList;
import java.util.List;

import io.sqlbot.migrate.diff.rename.RenameQuestion;
import io.sqlbot.migrate.diff.rename.Renaming;
import io.sqlbot.migrate.diff.safe.Undecided;
import io.sqlbot.migrate.diff.source.BodyElement;
import io.sqlbot.migrate.operation.DropObject;
import io.sqlbot.migrate.schema.ObjectReference;

/**
 * Writes the answers to an open question into the revision, as comments.
 */
final class Alternatives {

	private Alternatives() {
	}

	static List<BodyElement> of(RenameQuestion question, Renaming renaming) {
		List<BodyElement> elements = new ArrayList<>();
		ObjectReference from = question.from();
		elements.add(new BodyElement.Remark(List.of(
				Undecided.MARK + "whether the " + from
						+ " was renamed. The revision keeps it, and adds what the model has.",
				"Best write the revision again, with one of the options below.")));
		for (int i = 0; i < question.candidates().size(); i++) {
			ObjectReference to = question.candidates().get(i);
			elements.add(new BodyElement.Remark(List.of("If it is '" + name(to) + "' now (" + question.likeness().get(i)
					+ "), " + question.option(to) + " writes this instead of adding it:")));
			renaming.alternative(from, to).forEach((operation) -> elements.add(new BodyElement.Alternative(operation)));
		}
		elements.add(new BodyElement.Remark(
				List.of("If it is gone with its data, " + question.optionForGone() + " writes:")));
		elements.add(new BodyElement.Alternative(DropObject.of(from)));
		return elements;
	}

	static String sentence(RenameQuestion question) {
		ObjectReference first = question.candidates().get(0);
		String others = (question.candidates().size() > 1)
				? " (or one of " + (question.candidates().size() - 1) + " others)" : "";
		return "The " + question.from() + " is not in the model; it may be '" + name(first) + "' there" + others
				+ ". Answer with " + question.option(first) + ", or with " + question.optionForGone()
				+ " if it is gone.";
	}

	private static String name(ObjectReference object) {
		return (object.member() != null) ? object.ownName().text() : object.name().toString();
	}

}
