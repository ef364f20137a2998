package io.sqlbot.migrate.chaos;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import io.sqlbot.migrate.error.MigrationException;
import io.sqlbot.migrate.testing.Wire;
import io.sqlbot.migrate.testing.WireFault;
import io.sqlbot.migrate.testing.WireFault.Moment;
import io.sqlbot.migrate.testing.WireLink;
import org.postgresql.ds.PGSimpleDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Runs the plan again and again, broken one call later each time, until a run comes
 * through without being broken. After each the next start must finish the work.
 */
final class Walk {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	// what a loaded machine needs beside
	private static final Duration GENEROUS = Duration.ofSeconds(10);

	// 1 for every boundary; more for a first look
	private static final int STRIDE = Integer.getInteger("chaos.stride", 1);

	private final ChaosPlan plan;

	private final PGSimpleDataSource target;

	private final Moment moment;

	private final List<String> expected;

	private Duration slowest = Duration.ZERO;

	Walk(ChaosPlan plan, PGSimpleDataSource target, Moment moment) {
		this.plan = plan;
		this.target = target;
		this.moment = moment;
		ChaosPlan.reset(target);
		plan.engine(target, PATIENCE).upgrade("head");
		this.expected = ChaosPlan.state(target);
	}

	/**
	 * Walk all boundaries.
	 * @param name what is told about it
	 * @param run runs the plan over a wire
	 * @param strike what happens; is given the wire and the connection
	 */
	void all(String name, Run run, Strike strike) {
		int number = 1 - STRIDE;
		boolean broken = true;
		while (broken) {
			number += STRIDE;
			ChaosPlan.reset(this.target);
			broken = once(number, run, strike);
		}
		System.out.printf("%s, %s the call: %d boundaries, the slowest next start took %d ms%n", name,
				this.moment.name().toLowerCase(Locale.ROOT), number - 1, this.slowest.toMillis());
		assertThat(number).isGreaterThan(ChaosPlan.FEWEST_CALLS);
		assertThat(this.slowest).isLessThan(GENEROUS);
	}

	private boolean once(int number, Run run, Strike strike) {
		try (Wire wire = Wire.to(this.target)) {
			CompletableFuture<Void> struck = new CompletableFuture<>();
			wire.breakBy(WireFault.at(number, this.moment, (link) -> {
				strike.at(wire, link);
				struck.complete(null);
			}));
			run.over(wire);
			if (wire.isIntact()) {
				return false;
			}
			struck.orTimeout(1, TimeUnit.MINUTES).join();
			long start = System.nanoTime();
			String last = wire.calls().get(number - 1);
			assertThat(finish()).as("after call %d: %s", number, last).isEqualTo(this.expected);
			Duration duration = Duration.ofNanos(System.nanoTime() - start);
			this.slowest = (duration.compareTo(this.slowest) > 0) ? duration : this.slowest;
			return true;
		}
	}

	private List<String> finish() {
		this.plan.engine(this.target, PATIENCE).upgrade("head");
		return ChaosPlan.state(this.target);
	}

	// a run in this process, with no patience for a server that it can't reach
	Run inThisProcess(Duration lockWait) {
		return (wire) -> {
			try {
				this.plan.engine(wire.lead(copyOf(this.target)), lockWait).upgrade("head");
			}
			catch (MigrationException ex) {
				// the next start shall finish the work
			}
		};
	}

	static PGSimpleDataSource copyOf(PGSimpleDataSource original) {
		PGSimpleDataSource copy = new PGSimpleDataSource();
		copy.setURL(original.getURL());
		copy.setUser(original.getUser());
		copy.setPassword(original.getPassword());
		return copy;
	}

	/**
	 * Runs the plan.
	 */
	@FunctionalInterface
	interface Run {

		void over(Wire wire);

	}

	/**
	 * Breaks something.
	 */
	@FunctionalInterface
	interface Strike {

		void at(Wire wire, WireLink link);

	}

}
