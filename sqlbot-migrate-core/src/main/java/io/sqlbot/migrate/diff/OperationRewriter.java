package io.sqlbot.migrate.diff;

import java.util.List;

import io.sqlbot.migrate.operation.Operation;
import io.sqlbot.migrate.revision.Direction;

/**
 * Changes what a comparison found before it is written as a revision; an application's
 * beans of this type run in their order. They see the short forms, from which the safe
 * ones are made afterwards.
 */
@FunctionalInterface
public interface OperationRewriter {

	/**
	 * Rewrite the operations of one direction.
	 * @param direction upgrade or downgrade
	 * @param operations the operations in the order in which they run
	 * @return the operations to write instead, in order; may be the same, or none
	 */
	List<Operation> rewrite(Direction direction, List<Operation> operations);

}
