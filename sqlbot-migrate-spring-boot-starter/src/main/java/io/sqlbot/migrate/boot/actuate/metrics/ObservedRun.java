package io.sqlbot.migrate.boot.actuate.metrics;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.sqlbot.migrate.MigrationEvent;
import io.sqlbot.migrate.RevisionInfo;
import io.sqlbot.migrate.revision.Direction;
import org.jspecify.annotations.Nullable;

/**
 * The observations of one run. The one of the revision that runs is in scope, so that
 * what the revision does is traced beneath it. For one thread.
 */
final class ObservedRun {

	private static final String SUCCEEDED = "succeeded";

	private final ObservationRegistry registry;

	private final String engine;

	private final String direction;

	private final Observation plan;

	private final Observation.Scope planScope;

	private final Map<String, Observation> revisions = new LinkedHashMap<>();

	private Observation.@Nullable Scope revisionScope;

	ObservedRun(ObservationRegistry registry, String engine, Direction direction) {
		this.registry = registry;
		this.engine = engine;
		this.direction = direction.name().toLowerCase(Locale.ROOT);
		this.plan = create("migrate.plan", "migrate " + this.direction).start();
		this.planScope = this.plan.openScope();
	}

	/**
	 * Note what happened.
	 * @param event what happened
	 * @return whether the run is over
	 */
	boolean note(MigrationEvent event) {
		if (event instanceof MigrationEvent.StepStarted begun) {
			begin(begun.revision());
		}
		else if (event instanceof MigrationEvent.StepFinished finished) {
			end(finished.revision().id(), SUCCEEDED, null);
		}
		else if (event instanceof MigrationEvent.StepFailed failed) {
			end(failed.revision().id(), "failed", failed.failure());
		}
		else if (event instanceof MigrationEvent.SegmentRetried retried) {
			Observation observation = this.revisions.get(retried.revision().id());
			if (observation != null) {
				observation.event(Observation.Event.of("migrate.retry",
						"segment " + retried.segment() + ", attempt " + retried.attempt() + ": " + retried.sqlState()));
			}
		}
		else if (event instanceof MigrationEvent.PlanFinished) {
			endPlan(SUCCEEDED, null);
			return true;
		}
		else if (event instanceof MigrationEvent.PlanFailed failed) {
			endPlan("failed", failed.failure());
			return true;
		}
		return false;
	}

	// in a single transaction, all begin before the first one ends
	private void begin(RevisionInfo revision) {
		closeRevisionScope();
		Observation observation = this.revisions.computeIfAbsent(revision.id(),
				(id) -> create("migrate.revision", "migrate revision").parentObservation(this.plan)
					.highCardinalityKeyValue("revision", id)
					.start());
		this.revisionScope = observation.openScope();
	}

	private void end(String revision, String outcome, @Nullable Throwable failure) {
		closeRevisionScope();
		Observation observation = this.revisions.remove(revision);
		if (observation != null) {
			stop(observation, outcome, failure);
		}
	}

	private void endPlan(String outcome, @Nullable Throwable failure) {
		closeRevisionScope();
		// begun, but then another instance did it, or the transaction was rolled back
		this.revisions.values().forEach((observation) -> stop(observation, "skipped", null));
		this.revisions.clear();
		this.planScope.close();
		stop(this.plan, outcome, failure);
	}

	private void closeRevisionScope() {
		if (this.revisionScope != null) {
			this.revisionScope.close();
			this.revisionScope = null;
		}
	}

	private Observation create(String name, String contextualName) {
		return Observation.createNotStarted(name, this.registry)
			.contextualName(contextualName)
			.lowCardinalityKeyValue("engine", this.engine)
			.lowCardinalityKeyValue("direction", this.direction);
	}

	private static void stop(Observation observation, String outcome, @Nullable Throwable failure) {
		if (failure != null) {
			observation.error(failure);
		}
		observation.lowCardinalityKeyValue("outcome", outcome).stop();
	}

}
