package io.sqlbot.migrate.diff;

import io.sqlbot.migrate.diff.model.WantedSchema;

/**
 * Switches parts of a comparison off; an application's beans of this type are all asked.
 * What no source of the model can say is not compared in any case. <pre>
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
