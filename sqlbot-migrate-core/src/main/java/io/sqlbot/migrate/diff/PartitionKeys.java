package io.sqlbot.migrate.diff;

import java.util.List;

import io.sqlbot.migrate.diff.safe.Obstacle;
import io.sqlbot.migrate.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * Says what becomes of a table that is to be partitioned in another way: PostgreSQL can
 * not change it without moving the rows into another table.
 */
final class PartitionKeys {

	private PartitionKeys() {
	}

	static Obstacle obstacle(QualifiedName table, @Nullable String from, @Nullable String to) {
		return new Obstacle(References.table(table),
				"how the rows of table '" + table + "', which is " + text(from) + ", get into one that is " + text(to)
						+ ".",
				List.of("PostgreSQL can't change that in place. Create such a table under another name, with its partitions,",
						"move the rows, drop the old table, and rename the new one; other changes of the table below may be",
						"needless then."));
	}

	private static String text(@Nullable String key) {
		return (key != null) ? "partitioned by " + key : "not partitioned";
	}

}
