package io.sqlbot.migrate.diff;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;

import io.sqlbot.migrate.diff.model.WantedSchema;
import io.sqlbot.migrate.schema.Arguments;
import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.ObjectKind;
import io.sqlbot.migrate.schema.ObjectReference;

/**
 * What a comparison looks at. Every method returns a changed copy.
 *
 * @param expresses the kinds of things that the model can say something about; the others
 * stay as the database has them
 * @param generatedNames names of constraints, indexes and sequences that a generator
 * chose, which are no difference
 * @param dropsUnknown whether tables outside the model are dropped
 * @param ignored the kinds of objects that are not compared at all
 * @param included whether an object takes part; what does not stays as it is
 * @param serverMajor the server's major version: from 17 on, the expression of a
 * generated column is changed in place
 */
public record ComparisonSettings(Set<WantedSchema.Expressible> expresses, Set<Identifier> generatedNames,
		boolean dropsUnknown, Set<ObjectKind> ignored, Predicate<ObjectReference> included, int serverMajor) {

	/** Everything is compared and nothing unknown dropped, on any supported server. */
	public static final ComparisonSettings DEFAULTS = new ComparisonSettings(
			EnumSet.allOf(WantedSchema.Expressible.class), Set.of(), false, Set.of(), (object) -> true, 15);

	public ComparisonSettings {
		expresses = Set.copyOf(expresses);
		generatedNames = Set.copyOf(generatedNames);
		ignored = Set.copyOf(ignored);
		Arguments.notNull("included", included);
	}

	/**
	 * Look at what the model can say only.
	 * @param kinds what the model can say
	 * @return the changed copy
	 */
	public ComparisonSettings withExpresses(Set<WantedSchema.Expressible> kinds) {
		return new ComparisonSettings(kinds, this.generatedNames, this.dropsUnknown, this.ignored, this.included,
				this.serverMajor);
	}

	/**
	 * Do not take names for written that a generator chose.
	 * @param names the names
	 * @return the changed copy
	 */
	public ComparisonSettings withGeneratedNames(Set<Identifier> names) {
		return new ComparisonSettings(this.expresses, names, this.dropsUnknown, this.ignored, this.included,
				this.serverMajor);
	}

	/**
	 * Drop tables outside the model, or leave them.
	 * @param drops whether they are dropped
	 * @return the changed copy
	 */
	public ComparisonSettings withDropsUnknown(boolean drops) {
		return new ComparisonSettings(this.expresses, this.generatedNames, drops, this.ignored, this.included,
				this.serverMajor);
	}

	/**
	 * Leave objects of some kinds alone.
	 * @param kinds the kinds
	 * @return the changed copy
	 */
	public ComparisonSettings withIgnored(Set<ObjectKind> kinds) {
		return new ComparisonSettings(this.expresses, this.generatedNames, this.dropsUnknown, kinds, this.included,
				this.serverMajor);
	}

	/**
	 * Leave objects alone that a filter does not let through.
	 * @param filter whether an object takes part; a column, constraint, trigger or policy
	 * is asked for in addition to its table
	 * @return the changed copy
	 */
	public ComparisonSettings withIncluded(Predicate<ObjectReference> filter) {
		return new ComparisonSettings(this.expresses, this.generatedNames, this.dropsUnknown, this.ignored, filter,
				this.serverMajor);
	}

	/**
	 * Use what the server can do.
	 * @param major its major version
	 * @return the changed copy
	 */
	public ComparisonSettings withServerMajor(int major) {
		return new ComparisonSettings(this.expresses, this.generatedNames, this.dropsUnknown, this.ignored,
				this.included, major);
	}

	boolean expresses(WantedSchema.Expressible kind) {
		return this.expresses.contains(kind);
	}

	boolean compares(ObjectReference object) {
		return !this.ignored.contains(object.kind()) && this.included.test(object);
	}

	boolean compares(WantedSchema.Expressible kind, ObjectReference object) {
		return expresses(kind) && compares(object);
	}

}
