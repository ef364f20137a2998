package io.sqlbot.migrate.diff;

import io.sqlbot.migrate.diff.model.WantedSchema;

/**
 * Switches parts of a comparison off; an application's beans of this type are all asked.
 * What no source of the model can say is not compared in any case. What is not compared
 * is neither added nor changed nor dropped, and a new table, column or view is made
 * without it. How a part is stays with the part: {@code TYPE_DETAILS},
 * {@code ENUM_ORDER}, {@code IDENTITY}, {@code KEY_DETAILS}, {@code INDEX_DETAILS} and
 * {@code PARENTAGE} are left out of the comparison of what is there, but not of what is
 * new. <pre>
 * ComparedKinds withoutComments = (kind) -&gt; kind != WantedSchema.Expressible.COMMENT;
 * </pre>
 */
@FunctionalInterface
public interface ComparedKinds {

	/**
	 * Decide about a kind.
	 * @param kind a kind of objects or properties
	 * @return whether it is compared
	 */
	boolean compares(WantedSchema.Expressible kind);

}
