package io.sqlbot.migrate.diff;

import java.util.List;

import io.sqlbot.migrate.diff.safe.Obstacle;
import io.sqlbot.migrate.operation.Operation;
import io.sqlbot.migrate.schema.ObjectReference;

/**
 * What has to be done to a database so that it is as its model wants it, in the short
 * forms, as for an empty one.
 *
 * @param differences what is different
 * @param upgrade what brings the database to the model, in the order of dependencies;
 * each operation knows as much of what was before as it needs
 * @param downgrade what brings it back
 * @param unknown tables and extensions of the database that the model does not name, and
 * that stay
 * @param upgradeObstacles what only the author of a revision can do for the upgrade
 * @param downgradeObstacles the same for the downgrade
 * @param upgradeRemarks what the author of a revision should know of the upgrade
 * @param downgradeRemarks the same of the downgrade
 */
public record SchemaChange(List<Difference> differences, List<Operation> upgrade, List<Operation> downgrade,
		List<ObjectReference> unknown, List<Obstacle> upgradeObstacles, List<Obstacle> downgradeObstacles,
		List<String> upgradeRemarks, List<String> downgradeRemarks) {

	public SchemaChange {
		differences = List.copyOf(differences);
		upgrade = List.copyOf(upgrade);
		downgrade = List.copyOf(downgrade);
		unknown = List.copyOf(unknown);
		upgradeObstacles = List.copyOf(upgradeObstacles);
		downgradeObstacles = List.copyOf(downgradeObstacles);
		upgradeRemarks = List.copyOf(upgradeRemarks);
		downgradeRemarks = List.copyOf(downgradeRemarks);
	}

	/**
	 * Return whether the database is as the model wants it.
	 * @return whether there is nothing to do
	 */
	public boolean isEmpty() {
		return this.differences.isEmpty();
	}

}
