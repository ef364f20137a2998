package io.sqlbot.migrate.diff.safe;

import java.util.List;
import java.util.Optional;

import io.sqlbot.migrate.diff.source.BodyElement;
import io.sqlbot.migrate.operation.DropObject;
import io.sqlbot.migrate.schema.ObjectKind;

/**
 * Says which data a revision loses.
 */
final class DataLoss {

	private DataLoss() {
	}

	static Optional<BodyElement> remark(DropObject drop) {
		ObjectKind kind = drop.object().kind();
		if (kind == ObjectKind.TABLE) {
			return Optional.of(new BodyElement.Remark(
					List.of("The rows of '" + drop.object().name() + "' are lost; the downgrade creates it empty.")));
		}
		if (kind == ObjectKind.COLUMN) {
			return Optional.of(new BodyElement.Remark(List.of("The values of '" + drop.object().ownName() + "' of '"
					+ drop.object().name() + "' are lost; the downgrade adds it without them.")));
		}
		return Optional.empty();
	}

}
