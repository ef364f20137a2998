package io.sqlbot.migrate.boot.revisions.unusable;

import java.time.InstantSource;

import io.sqlbot.migrate.Migration;
import io.sqlbot.migrate.Operations;
import io.sqlbot.migrate.Revision;

@Revision(id = "8192a3579ab8")
class NeedsMissingBean implements Migration {

	private final InstantSource clock;

	NeedsMissingBean(InstantSource clock) {
		this.clock = clock;
	}

	@Override
	public void upgrade(Operations op) {
		op.execute("select '" + this.clock.instant() + "'");
	}

}
