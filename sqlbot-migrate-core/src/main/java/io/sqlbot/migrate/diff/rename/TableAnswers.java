package io.sqlbot.migrate.diff.rename;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import io.sqlbot.migrate.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * The answers about tables. One may get the name of another that is renamed or gone: then
 * that one leaves it first, and where they exchange their names, one waits under a name
 * in between.
 */
final class TableAnswers {

	private final Renaming renaming;

	private final List<Answer> answers = new ArrayList<>();

	TableAnswers(Renaming renaming) {
		this.renaming = renaming;
	}

	/**
	 * Add an answer.
	 * @param option what gives it
	 * @param from the table in the database
	 * @param to the table in the model, or {@code null} if the table is gone
	 */
	void add(RenameOption option, QualifiedName from, @Nullable QualifiedName to) {
		this.answers.add(new Answer(option, from, from, to));
	}

	void apply() {
		this.answers.forEach(this::verify);
		List<Answer> rest = new ArrayList<>(this.answers);
		while (!rest.isEmpty()) {
			Optional<Answer> next = rest.stream().filter(this::isReady).findFirst();
			if (next.isPresent()) {
				apply(next.get());
				rest.remove(next.get());
			}
			else {
				rest.add(rest.remove(0).at(this.renaming::stepAside));
			}
		}
	}

	private void verify(Answer answer) {
		QualifiedName from = answer.from();
		QualifiedName to = answer.to();
		List<Answer> others = this.answers.stream().filter((other) -> other != answer).toList();
		answer.option()
			.require(others.stream().noneMatch((other) -> other.from().equals(from)),
					"another option answers for the table '" + from + "'");
		answer.option()
			.require(
					this.renaming.inModel().table(from).isEmpty()
							|| others.stream().anyMatch((other) -> from.equals(other.to())),
					"the model has the table '" + from + "' too");
		if (to != null) {
			answer.option()
				.require(others.stream().noneMatch((other) -> to.equals(other.to())),
						"another option gives the name '" + to + "'");
			answer.option()
				.require(
						this.renaming.inDatabase().table(to).isEmpty()
								|| others.stream().anyMatch((other) -> other.from().equals(to)),
						"the database has a table '" + to + "' already");
		}
	}

	private boolean isReady(Answer answer) {
		return answer.to() == null || this.renaming.inDatabase().table(answer.to()).isEmpty();
	}

	private void apply(Answer answer) {
		if (answer.to() != null) {
			this.renaming.renameTable(answer.current(), answer.to(), answer.from());
			return;
		}
		boolean isReplaced = this.renaming.inModel().table(answer.from()).isPresent();
		this.renaming.gone(RelationNames.table(isReplaced ? this.renaming.stepAside(answer.from()) : answer.from()));
	}

	/**
	 * An answer.
	 *
	 * @param option what gives it
	 * @param from the table in the database
	 * @param current what the table is called now
	 * @param to the table in the model, or {@code null}
	 */
	private record Answer(RenameOption option, QualifiedName from, QualifiedName current, @Nullable QualifiedName to) {

		Answer at(UnaryOperator<QualifiedName> move) {
			return new Answer(this.option, this.from, move.apply(this.current), this.to);
		}

	}

}
