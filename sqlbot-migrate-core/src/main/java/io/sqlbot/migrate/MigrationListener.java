package io.sqlbot.migrate;

/**
 * Is told what the engine does, on the thread that does it; only
 * {@link MigrationEvent.IndexProgress} comes on another, while its statement runs. What
 * it throws ends up in the log and changes nothing. Must be thread-safe if the engine is
 * used by several threads.
 */
@FunctionalInterface
public interface MigrationListener {

	/**
	 * Something happened.
	 * @param event what happened
	 */
	void onEvent(MigrationEvent event);

}
