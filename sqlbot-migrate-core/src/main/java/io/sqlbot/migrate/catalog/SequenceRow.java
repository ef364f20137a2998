package io.sqlbot.migrate.catalog;

import java.sql.SQLException;

import io.sqlbot.migrate.schema.SequenceOptions;
import org.jspecify.annotations.Nullable;

/**
 * How a sequence counts, as far as it is not what CREATE SEQUENCE does without being
 * told.
 *
 * @param type the type of its values
 * @param increment the step
 */
record SequenceRow(String type, long increment) {

	static SequenceOptions options(CatalogRow row) throws SQLException {
		SequenceRow counting = new SequenceRow(row.text("sequence_type"), row.bigNumber("seqincrement"));
		long least = row.bigNumber("seqmin");
		long greatest = row.bigNumber("seqmax");
		SequenceOptions.Bounds bounds = new SequenceOptions.Bounds(bound(least, counting.usualLeast()),
				bound(greatest, counting.usualGreatest()));
		return new SequenceOptions(unless(1L, counting.increment),
				unless(counting.isAscending() ? least : greatest, row.bigNumber("seqstart")), bounds,
				unless(1L, row.bigNumber("seqcache")), row.flag("seqcycle") ? true : null);
	}

	private boolean isAscending() {
		return this.increment > 0;
	}

	private long usualLeast() {
		if (isAscending()) {
			return 1;
		}
		return switch (this.type) {
			case "smallint" -> Short.MIN_VALUE;
			case "integer" -> Integer.MIN_VALUE;
			default -> Long.MIN_VALUE;
		};
	}

	private long usualGreatest() {
		if (!isAscending()) {
			return -1;
		}
		return switch (this.type) {
			case "smallint" -> Short.MAX_VALUE;
			case "integer" -> Integer.MAX_VALUE;
			default -> Long.MAX_VALUE;
		};
	}

	private static @Nullable Long unless(long usual, long value) {
		return (value != usual) ? value : null;
	}

	private static @Nullable String bound(long value, long usual) {
		return (value != usual) ? Long.toString(value) : null;
	}

}
