package io.sqlbot.migrate.boot.autoconfigure;

import io.sqlbot.migrate.MigrationEvent;
import io.sqlbot.migrate.MigrationListener;
import io.sqlbot.migrate.boot.event.DatabaseStampedEvent;
import io.sqlbot.migrate.boot.event.MigrationCompletedEvent;
import io.sqlbot.migrate.boot.event.MigrationFailedEvent;
import io.sqlbot.migrate.boot.event.MigrationStartedEvent;

import org.springframework.context.ApplicationEventPublisher;

/**
 * Publishes how the runs of an engine begin and end, for listeners of the application.
 *
 * @param engine the name of the engine's bean
 * @param publisher the application's context
 */
record EventPublication(String engine, ApplicationEventPublisher publisher) implements MigrationListener {

	@Override
	public void onEvent(MigrationEvent event) {
		if (event instanceof MigrationEvent.PlanStarted started) {
			this.publisher
				.publishEvent(new MigrationStartedEvent(this.engine, started.direction(), started.revisions()));
		}
		else if (event instanceof MigrationEvent.PlanFinished finished) {
			this.publisher.publishEvent(new MigrationCompletedEvent(this.engine, finished.direction(), finished.steps(),
					finished.duration()));
		}
		else if (event instanceof MigrationEvent.Stamped stamped) {
			this.publisher.publishEvent(
					new DatabaseStampedEvent(this.engine, stamped.before(), stamped.after(), stamped.duration()));
		}
		else if (event instanceof MigrationEvent.PlanFailed failed) {
			this.publisher.publishEvent(
					new MigrationFailedEvent(this.engine, failed.direction(), failed.duration(), failed.failure()));
		}
	}

}
