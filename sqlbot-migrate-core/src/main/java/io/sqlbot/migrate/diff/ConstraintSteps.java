package io.sqlbot.migrate.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import io.sqlbot.migrate.operation.AddConstraint;
import io.sqlbot.migrate.operation.CommentOn;
import io.sqlbot.migrate.operation.ExecuteSql;
import io.sqlbot.migrate.operation.Operation;
import io.sqlbot.migrate.operation.RenameObject;
import io.sqlbot.migrate.operation.ValidateConstraint;
import io.sqlbot.migrate.schema.Constraint;
import io.sqlbot.migrate.schema.ConstraintAttributes.Deferral;
import io.sqlbot.migrate.schema.ForeignKey;
import io.sqlbot.migrate.schema.Index;
import io.sqlbot.migrate.schema.ObjectReference;
import io.sqlbot.migrate.schema.PrimaryKey;
import io.sqlbot.migrate.schema.QualifiedName;
import io.sqlbot.migrate.schema.TableConstraint;
import io.sqlbot.migrate.schema.TableConstraint.Trait;
import io.sqlbot.migrate.schema.Unique;
import io.sqlbot.migrate.sql.OperationSql;

/**
 * Makes and changes constraints.
 */
final class ConstraintSteps {

	private ConstraintSteps() {
	}

	static List<Operation> create(QualifiedName table, TableConstraint constraint) {
		List<Operation> operations = new ArrayList<>();
		AddConstraint add = new AddConstraint(table, constraint.definition());
		if (isPlain(constraint)) {
			operations.add(add);
		}
		else {
			operations.add(new ExecuteSql(since18(OperationSql.of(add).get(0), constraint), 1, true));
			String comment = constraint.definition().attributes().comment();
			if (comment != null) {
				operations.add(new CommentOn(References.constraint(table, constraint.name()), comment,
						new CommentOn.Former(null)));
			}
		}
		operations.addAll(afterwards(table, constraint));
		return operations;
	}

	// what can't be said with the constraint
	static List<Operation> afterwards(QualifiedName table, TableConstraint constraint) {
		Index index = constraint.index();
		if (index == null) {
			return List.of();
		}
		ChangeLog log = new ChangeLog();
		IndexSteps.storage(log, table, IndexSteps.bare(index), index);
		return log.operations();
	}

	// whether CREATE TABLE may hold it
	static boolean isInline(TableConstraint constraint) {
		return isPlain(constraint) && !constraint.definition().attributes().notValid();
	}

	// can't be told apart by ALTER CONSTRAINT
	static boolean isAlterable(TableConstraint from, TableConstraint to) {
		boolean sameDeferral = deferral(from).equals(deferral(to));
		boolean forgets = !from.definition().attributes().notValid() && to.definition().attributes().notValid();
		return (sameDeferral || from.definition() instanceof ForeignKey) && !forgets
				&& ConstraintShape.of(from).equals(ConstraintShape.of(to));
	}

	static void change(ChangeLog log, QualifiedName table, TableConstraint from, TableConstraint to) {
		ObjectReference object = References.constraint(table, to.name());
		if (!from.name().equals(to.name())) {
			ObjectReference former = References.constraint(table, from.name());
			log.add(new RenameObject(former, to.name()));
			log.renamed(former, to.name());
		}
		if (!deferral(from).equals(deferral(to))) {
			log.sql("ALTER TABLE " + table.quoted() + " ALTER CONSTRAINT " + to.name().quoted() + " "
					+ deferral(to).name().replace('_', ' '));
			log.changed(object, "deferral", words(deferral(from)), words(deferral(to)));
		}
		if (from.definition().attributes().notValid() && !to.definition().attributes().notValid()) {
			log.add(new ValidateConstraint(table, to.name()));
			log.changed(object, "validity", "not valid", "valid");
		}
		String before = from.definition().attributes().comment();
		String after = to.definition().attributes().comment();
		if (!Objects.equals(before, after)) {
			log.comment(object, before, after);
			log.changed(object, "comment", before, after);
		}
		if (from.index() != null && to.index() != null) {
			IndexSteps.storage(log, table, IndexShape.renamed(from.index(), to.name()), to.index());
		}
	}

	// as people write it
	static String text(QualifiedName table, TableConstraint constraint) {
		String sql = OperationSql.of(new AddConstraint(table, constraint.definition())).get(0);
		return since18(sql.substring(sql.indexOf(" ADD ") + " ADD ".length()), constraint)
			.replace("CONSTRAINT " + constraint.name().quoted() + " ", "");
	}

	private static boolean isPlain(TableConstraint constraint) {
		return !constraint.has(Trait.NOT_ENFORCED) && !constraint.has(Trait.WITHOUT_OVERLAPS)
				&& !constraint.has(Trait.PERIOD);
	}

	private static String since18(String sql, TableConstraint constraint) {
		String changed = sql;
		Constraint definition = constraint.definition();
		if (constraint.has(Trait.WITHOUT_OVERLAPS)) {
			int end = changed.indexOf(')',
					changed.indexOf((definition instanceof PrimaryKey) ? "PRIMARY KEY (" : "UNIQUE "));
			changed = changed.substring(0, end) + " WITHOUT OVERLAPS" + changed.substring(end);
		}
		if (constraint.has(Trait.PERIOD) && definition instanceof ForeignKey key) {
			String last = key.columns().get(key.columns().size() - 1).quoted() + ")";
			int at = changed.indexOf(last);
			changed = changed.substring(0, at) + "PERIOD " + changed.substring(at);
			String referenced = key.referenced().get(key.referenced().size() - 1).quoted() + ")";
			at = changed.indexOf(referenced, changed.indexOf(" REFERENCES "));
			changed = changed.substring(0, at) + "PERIOD " + changed.substring(at);
		}
		return constraint.has(Trait.NOT_ENFORCED) ? changed + " NOT ENFORCED" : changed;
	}

	static boolean isKey(TableConstraint constraint) {
		return constraint.definition() instanceof PrimaryKey || constraint.definition() instanceof Unique;
	}

	private static Deferral deferral(TableConstraint constraint) {
		Deferral deferral = constraint.definition().attributes().deferral();
		return (deferral != null) ? deferral : Deferral.NOT_DEFERRABLE;
	}

	private static String words(Deferral deferral) {
		return deferral.name().toLowerCase(Locale.ROOT).replace('_', ' ');
	}

}
