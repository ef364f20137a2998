package io.sqlbot.migrate.diff.safe;

import java.util.List;

import io.sqlbot.migrate.diff.source.BodyElement;
import io.sqlbot.migrate.schema.QualifiedName;

/**
 * What a revision says of operations that have no better form.
 */
final class Remarks {

	private Remarks() {
	}

	static BodyElement rewrite(QualifiedName table, String purpose) {
		return new BodyElement.Remark(List.of("PostgreSQL writes the table '" + table + "' again to " + purpose
				+ ", and keeps everybody out meanwhile."));
	}

	static BodyElement blocked(QualifiedName table, String reason) {
		return new BodyElement.Remark(
				List.of("Who writes to '" + table + "' waits until this is done: " + reason + "."));
	}

}
