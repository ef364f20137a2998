package io.sqlbot.migrate.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import io.sqlbot.migrate.operation.AlterSequence;
import io.sqlbot.migrate.operation.CommentOn;
import io.sqlbot.migrate.operation.CreateSequence;
import io.sqlbot.migrate.operation.ExecuteSql;
import io.sqlbot.migrate.operation.Operation;
import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.Literal;
import io.sqlbot.migrate.schema.ObjectKind;
import io.sqlbot.migrate.schema.ObjectReference;
import io.sqlbot.migrate.schema.QualifiedName;
import io.sqlbot.migrate.schema.Sequence;
import io.sqlbot.migrate.schema.SequenceOptions;
import io.sqlbot.migrate.sql.OperationSql;
import org.jspecify.annotations.Nullable;

/**
 * Makes and changes sequences, those behind identity columns too.
 */
final class SequenceSteps {

	private SequenceSteps() {
	}

	static List<Operation> create(Sequence sequence) {
		List<Operation> operations = new ArrayList<>();
		operations.add(new CreateSequence(sequence.name(), sequence.options(), false));
		if (!sequence.type().sql().equals("bigint")) {
			operations.add(sql(sequence, "AS " + sequence.type().sql()));
		}
		if (sequence.isUnlogged()) {
			operations.add(sql(sequence, "SET UNLOGGED"));
		}
		if (sequence.comment() != null) {
			operations.add(new CommentOn(reference(sequence), sequence.comment(), new CommentOn.Former(null)));
		}
		return operations;
	}

	static void change(ChangeLog log, Sequence from, Sequence to) {
		ObjectReference object = reference(to);
		if (!from.type().equals(to.type())) {
			log.add(sql(to, "AS " + to.type().sql()));
			log.changed(object, "type", from.type().sql(), to.type().sql());
		}
		SequenceOptions options = change(from.options(), to.options());
		if (!options.equals(SequenceOptions.DEFAULTS)) {
			log.add(new AlterSequence(to.name(), new AlterSequence.Recount(options, from.options())));
			log.changed(object, "way to count", text(from.options()), text(to.options()));
		}
		// one that goes with a table is as that is
		if (from.isUnlogged() != to.isUnlogged() && to.owner() == null) {
			log.add(sql(to, to.isUnlogged() ? "SET UNLOGGED" : "SET LOGGED"));
			log.changed(object, "storage", logged(from), logged(to));
		}
		if (!Objects.equals(from.comment(), to.comment())) {
			log.comment(object, from.comment(), to.comment());
			log.changed(object, "comment", from.comment(), to.comment());
		}
	}

	// what has to be set, with the usual values by name
	static SequenceOptions change(SequenceOptions from, SequenceOptions to) {
		boolean descends = to.increment() != null && to.increment() < 0;
		SequenceOptions.Bounds before = from.bounds();
		SequenceOptions.Bounds after = to.bounds();
		String usualStart = descends ? after.greatest() : after.least();
		long start = (usualStart != null) ? Long.parseLong(usualStart) : (descends ? -1 : 1);
		boolean turns = descends != (from.increment() != null && from.increment() < 0);
		boolean bounded = turns || !before.equals(after);
		return new SequenceOptions(change(from.increment(), to.increment(), 1L),
				(bounded || !Objects.equals(from.start(), to.start())) ? (to.start() != null) ? to.start() : start
						: null,
				new SequenceOptions.Bounds(bound(before.least(), after.least(), turns),
						bound(before.greatest(), after.greatest(), turns)),
				change(from.cache(), to.cache(), 1L), change(from.cycling(), to.cycling(), false));
	}

	static String text(SequenceOptions options) {
		String text = OperationSql.of(new CreateSequence(new QualifiedName(null, new Identifier("s")), options, false))
			.get(0)
			.substring("CREATE SEQUENCE \"s\"".length())
			.strip();
		return text.isEmpty() ? "the usual one" : text;
	}

	// let a sequence go on behind the values that a column has already
	static Operation goOn(QualifiedName table, Identifier column, SequenceOptions options) {
		long start = (options.start() != null) ? options.start()
				: (options.bounds().least() != null) ? Long.parseLong(options.bounds().least()) : 1;
		String name = Literal.quote(table.quoted()) + ", " + Literal.quote(column.text());
		return new ExecuteSql("SELECT setval(pg_get_serial_sequence(" + name + "), greatest(coalesce(max("
				+ column.quoted() + ") + 1, " + start + "), " + start + "), false) FROM " + table.quoted(), 1, true);
	}

	static ObjectReference reference(Sequence sequence) {
		return References.of(ObjectKind.SEQUENCE, sequence.name());
	}

	private static Operation sql(Sequence sequence, String action) {
		return new ExecuteSql("ALTER SEQUENCE " + sequence.name().quoted() + " " + action, 1, true);
	}

	private static <T> @Nullable T change(@Nullable T from, @Nullable T to, T usual) {
		if (Objects.equals(from, to)) {
			return null;
		}
		return (to != null) ? to : usual;
	}

	private static @Nullable String bound(@Nullable String from, @Nullable String to, boolean turns) {
		if (turns && to == null) {
			return SequenceOptions.Bounds.NONE;
		}
		return change(from, to, SequenceOptions.Bounds.NONE);
	}

	private static String logged(Sequence sequence) {
		return sequence.isUnlogged() ? "unlogged" : "logged";
	}

}
