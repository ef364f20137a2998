package io.sqlbot.migrate.diff;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import io.sqlbot.migrate.schema.Check;
import io.sqlbot.migrate.schema.Constraint;
import io.sqlbot.migrate.schema.ConstraintAttributes;
import io.sqlbot.migrate.schema.Exclude;
import io.sqlbot.migrate.schema.ForeignKey;
import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.Index;
import io.sqlbot.migrate.schema.IndexKey;
import io.sqlbot.migrate.schema.PrimaryKey;
import io.sqlbot.migrate.schema.TableConstraint;
import io.sqlbot.migrate.schema.TableConstraint.Trait;
import io.sqlbot.migrate.schema.Unique;
import org.jspecify.annotations.Nullable;

/**
 * What a constraint is, whatever its name, its comment, when it is checked and whether it
 * was validated.
 *
 * @param definition the constraint without these
 * @param traits what else is to be said of it
 * @param keys the columns of the index behind it, with their collations and so on
 */
record ConstraintShape(Constraint definition, Set<Trait> traits, List<IndexKey> keys) {

	static ConstraintShape of(TableConstraint constraint) {
		Set<Trait> traits = EnumSet.noneOf(Trait.class);
		traits.addAll(constraint.traits());
		traits.remove(Trait.INHERITED);
		ConstraintAttributes bare = new ConstraintAttributes(null, null, false,
				constraint.definition().attributes().noInherit(), null);
		Index index = constraint.index();
		return new ConstraintShape(with(constraint.definition(), bare), Set.copyOf(traits),
				(index != null) ? index.keys() : List.of());
	}

	static TableConstraint renamed(TableConstraint constraint, Identifier name) {
		ConstraintAttributes old = constraint.definition().attributes();
		return with(constraint,
				new ConstraintAttributes(name, old.deferral(), old.notValid(), old.noInherit(), old.comment()),
				(constraint.index() != null) ? IndexShape.renamed(constraint.index(), name) : null);
	}

	static TableConstraint commented(TableConstraint constraint, @Nullable String comment) {
		ConstraintAttributes old = constraint.definition().attributes();
		return with(constraint,
				new ConstraintAttributes(old.name(), old.deferral(), old.notValid(), old.noInherit(), comment),
				constraint.index());
	}

	static TableConstraint withIndex(TableConstraint constraint, @Nullable Index index) {
		return with(constraint, constraint.definition().attributes(), index);
	}

	static Constraint with(Constraint constraint, ConstraintAttributes attributes) {
		if (constraint instanceof PrimaryKey key) {
			return new PrimaryKey(key.columns(), key.include(), attributes);
		}
		if (constraint instanceof Unique unique) {
			return new Unique(unique.columns(), unique.include(), unique.nullsDistinct(), attributes);
		}
		if (constraint instanceof ForeignKey key) {
			return new ForeignKey(key.columns(), key.table(), key.referenced(), key.full(), key.onDelete(),
					key.onUpdate(), attributes);
		}
		if (constraint instanceof Exclude exclude) {
			return new Exclude(exclude.method(), exclude.elements(), exclude.include(), exclude.condition(),
					attributes);
		}
		return new Check(((Check) constraint).condition(), attributes);
	}

	// the names of columns, functions and types that it mentions
	static Words words(TableConstraint constraint) {
		Constraint definition = constraint.definition();
		Words words = new Words();
		if (definition instanceof Check check) {
			words.add(check.condition());
		}
		else if (definition instanceof ForeignKey key) {
			key.columns().forEach((column) -> words.add(column.quoted()));
		}
		Index index = constraint.index();
		return (index != null) ? IndexShape.addWords(words, index) : words;
	}

	// the expressions in it
	static List<String> texts(TableConstraint constraint) {
		if (constraint.definition() instanceof Check check) {
			return List.of(check.condition());
		}
		if (constraint.definition() instanceof Exclude exclude) {
			List<String> texts = new ArrayList<>();
			exclude.elements().forEach((element) -> texts.add(element.key().definition()));
			if (exclude.condition() != null) {
				texts.add(exclude.condition());
			}
			return texts;
		}
		return List.of();
	}

	private static TableConstraint with(TableConstraint constraint, ConstraintAttributes attributes,
			@Nullable Index index) {
		return new TableConstraint(with(constraint.definition(), attributes), constraint.traits(), index);
	}

}
