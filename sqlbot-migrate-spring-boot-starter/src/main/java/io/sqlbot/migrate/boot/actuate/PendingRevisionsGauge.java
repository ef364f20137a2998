package io.sqlbot.migrate.boot.actuate;

import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntSupplier;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * The gauge {@code migrate.revisions.pending}: how many revisions an upgrade would run.
 * Asks the database when it is read, as another process may have migrated it, but not
 * more than once in ten seconds, however many readers there are; not a number while the
 * database can't tell.
 */
final class PendingRevisionsGauge implements MeterBinder {

	private static final Log logger = LogFactory.getLog(PendingRevisionsGauge.class);

	private static final Duration MAX_AGE = Duration.ofSeconds(10);

	private final ReentrantLock asking = new ReentrantLock();

	private final IntSupplier question;

	private volatile Answer answer = new Answer(Double.NaN, System.nanoTime() - MAX_AGE.toNanos());

	PendingRevisionsGauge(IntSupplier question) {
		this.question = question;
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		Gauge.builder("migrate.revisions.pending", this, PendingRevisionsGauge::value)
			.description("Number of revisions that an upgrade would run")
			.register(registry);
	}

	double value() {
		// a reader that comes while another one asks takes the answer from before
		if (isOld() && this.asking.tryLock()) {
			try {
				if (isOld()) {
					this.answer = new Answer(ask(), System.nanoTime());
				}
			}
			finally {
				this.asking.unlock();
			}
		}
		return this.answer.value();
	}

	private boolean isOld() {
		return System.nanoTime() - this.answer.time() >= MAX_AGE.toNanos();
	}

	private double ask() {
		try {
			return this.question.getAsInt();
		}
		catch (RuntimeException ex) {
			logger.debug("The number of pending revisions is unknown", ex);
			return Double.NaN;
		}
	}

	private record Answer(double value, long time) {
	}

}
