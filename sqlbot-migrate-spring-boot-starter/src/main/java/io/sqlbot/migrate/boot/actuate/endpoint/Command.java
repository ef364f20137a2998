package io.sqlbot.migrate.boot.actuate.endpoint;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

import io.sqlbot.migrate.MigrationResult;
import io.sqlbot.migrate.engine.MigrationEngine;

/**
 * What can be asked for.
 */
enum Command {

	/** Run upgrades. */
	UPGRADE {

		@Override
		void verify(MigrationEngine engine, String target, Collection<String> rows) {
			engine.revisions().pending(target, rows);
		}

		@Override
		MigrationResult run(MigrationEngine engine, String target) {
			return engine.upgrade(target);
		}

	},

	/** Run downgrades. */
	DOWNGRADE {

		@Override
		void verify(MigrationEngine engine, String target, Collection<String> rows) {
			engine.revisions().undone(target, rows);
		}

		@Override
		MigrationResult run(MigrationEngine engine, String target) {
			return engine.downgrade(target);
		}

	},

	/** Set the version rows. */
	STAMP {

		@Override
		void verify(MigrationEngine engine, String target, Collection<String> rows) {
			for (String each : targets(target)) {
				engine.revisions().find(each, rows);
			}
		}

		@Override
		MigrationResult run(MigrationEngine engine, String target) {
			return engine.stamp(targets(target));
		}

		// with those that are empty, which are refused: without any target left, a stamp
		// would say that nothing is applied
		private String[] targets(String target) {
			return target.strip().split("\\s*,\\s*", -1);
		}

	};

	static Optional<Command> of(String word) {
		return Arrays.stream(values()).filter((command) -> command.word().equals(word)).findFirst();
	}

	String word() {
		return name().toLowerCase(Locale.ROOT);
	}

	/**
	 * Look whether the target means something.
	 * @param engine the engine
	 * @param target the target
	 * @param rows the version rows
	 * @throws io.sqlbot.migrate.error.MigrationException if it does not
	 */
	abstract void verify(MigrationEngine engine, String target, Collection<String> rows);

	abstract MigrationResult run(MigrationEngine engine, String target);

}
