package io.sqlbot.migrate.engine;

import java.util.List;

import io.sqlbot.migrate.MigrationEvent;
import io.sqlbot.migrate.MigrationListener;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * Tells several listeners, none of which can stop a migration.
 *
 * @param listeners the listeners
 */
record Listeners(List<MigrationListener> listeners) implements MigrationListener {

	Listeners {
		listeners = List.copyOf(listeners);
	}

	@Override
	public void onEvent(MigrationEvent event) {
		for (MigrationListener listener : this.listeners) {
			try {
				listener.onEvent(event);
			}
			catch (RuntimeException ex) {
				Log logger = LogFactory.getLog(Listeners.class);
				logger.warn("The listener " + listener + " failed on " + event.getClass().getSimpleName(), ex);
			}
		}
	}

}
