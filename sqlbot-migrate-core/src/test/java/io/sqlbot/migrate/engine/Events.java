package io.sqlbot.migrate.engine;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import io.sqlbot.migrate.MigrationEvent;
import io.sqlbot.migrate.MigrationListener;

/**
 * Keeps what it is told.
 */
final class Events implements MigrationListener {

	private final Queue<MigrationEvent> events = new ConcurrentLinkedQueue<>();

	@Override
	public void onEvent(MigrationEvent event) {
		this.events.add(event);
	}

	<E extends MigrationEvent> List<E> of(Class<E> type) {
		return this.events.stream().filter(type::isInstance).map(type::cast).toList();
	}

	List<String> names() {
		return this.events.stream().map((event) -> event.getClass().getSimpleName()).toList();
	}

}
