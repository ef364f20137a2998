package io.sqlbot.migrate.diff.source;

import java.util.List;

/**
 * What a written revision does, both ways.
 *
 * @param upgrade what the upgrade does, in order
 * @param downgrade what the downgrade does, in order
 */
public record RevisionBody(List<BodyElement> upgrade, List<BodyElement> downgrade) {

	public RevisionBody {
		upgrade = List.copyOf(upgrade);
		downgrade = List.copyOf(downgrade);
	}

}
