package io.sqlbot.migrate.revision;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

import io.sqlbot.migrate.error.MigrationException;
import io.sqlbot.migrate.error.NotADowngradeTargetException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What holds for every graph, tried on many grown from seeds. A failure prints the seed
 * and the graph; {@code -Drandom.seed=N} begins with another seed.
 */
class RandomGraphTests {

	private static final int GRAPHS = 1_500;

	@Test
	void everyPlanRunsInAnOrderThatItsEdgesAllowAndLeavesTheMaximalRows() {
		onRandomGraphs((random) -> {
			List<String> rows = random.randomRows();
			for (RevisionPlan plan : plans(random, rows)) {
				assertThat(random.ancestry().allows(plan)).as("%s from %s", Graphs.steps(plan), rows).isTrue();
			}
		});
	}

	@Test
	void upgradeToHeadsAndDowngradeToBaseEndsEmpty() {
		onRandomGraphs((random) -> {
			RevisionPlan up = random.graph().upgrade("heads", random.randomRows());
			assertThat(up.after()).containsExactlyInAnyOrderElementsOf(Graphs.ids(random.graph().realHeads()));
			RevisionPlan down = random.graph().downgrade("base", up.after());
			assertThat(down.steps()).hasSize(random.graph().history().size());
			assertThat(down.after()).isEmpty();
		});
	}

	@Test
	void planCutAtAnyStepAndPlannedAgainReachesTheSameEnd() {
		onRandomGraphs((random) -> {
			String target = random.randomId();
			RevisionPlan up = random.graph().upgrade(target, random.randomRows());
			for (int step = 0; step < up.steps().size(); step++) {
				assertThat(random.graph().upgrade(target, up.rowsAfter(step)).after()).isEqualTo(up.after());
			}
			RevisionPlan down = random.graph().downgrade("base", up.after());
			for (int step = 0; step < down.steps().size(); step++) {
				assertThat(random.graph().downgrade("base", down.rowsAfter(step)).after()).isEmpty();
			}
		});
	}

	@Test
	void downgradeUndoesWhatFollowsTheTargetAndNothingElse() {
		onRandomGraphs((random) -> {
			List<String> rows = random.randomRows();
			Set<String> applied = random.ancestry().applied(rows);
			for (String target : applied) {
				Set<String> undone = new HashSet<>();
				downgrade(random, target, rows).forEach((plan) -> plan.steps().forEach((step) -> undone.add(id(step))));
				assertThat(undone).doesNotContain(target);
				assertThat(applied).containsAll(undone);
				for (String id : applied) {
					boolean needsUndone = random.ancestry().below(id).stream().anyMatch(undone::contains);
					assertThat(needsUndone && !undone.contains(id)).as("%s stays above what is undone", id).isFalse();
				}
			}
		});
	}

	@Test
	void stampLeavesTheTargetsAndTheRowsOfOtherLines() {
		onRandomGraphs((random) -> {
			List<String> rows = random.randomRows();
			List<String> targets = List.of(random.randomId(), random.randomId());
			Set<String> expected = new TreeSet<>(random.ancestry().maximal(targets));
			rows.stream()
				.filter((row) -> random.ancestry()
					.maximal(targets)
					.stream()
					.noneMatch((target) -> random.ancestry().areRelated(row, target)))
				.forEach(expected::add);
			RevisionPlan stamp = random.graph().stamp(targets, rows);
			assertThat(stamp.after()).containsExactlyInAnyOrderElementsOf(expected);
			assertThat(random.graph().stampPurged(targets, List.of("unknown")).after())
				.isEqualTo(random.ancestry().maximal(targets));
		});
	}

	@Test
	void historyHoldsEveryRevisionOnceBelowThoseAboveIt() {
		onRandomGraphs((random) -> {
			List<String> history = Graphs.ids(random.graph().history());
			assertThat(history).doesNotHaveDuplicates().hasSize(random.ancestry().applied(history).size());
			for (int place = 0; place < history.size(); place++) {
				assertThat(history.subList(0, place)).doesNotContainAnyElementsOf(below(random, history.get(place)));
			}
		});
	}

	@Test
	void ordersDoNotDependOnTheOrderOfRows() {
		onRandomGraphs((random) -> {
			List<String> rows = random.randomRows();
			List<String> otherOrder = new ArrayList<>(new TreeSet<>(rows));
			assertThat(Graphs.steps(random.graph().upgrade("heads", rows)))
				.isEqualTo(Graphs.steps(random.graph().upgrade("heads", otherOrder)));
			assertThat(Graphs.steps(random.graph().downgrade("base", rows)))
				.isEqualTo(Graphs.steps(random.graph().downgrade("base", otherOrder)));
		});
	}

	@Test
	void everyTextIsATargetOrIsRefusedProperly() {
		String signs = "r1@+-:.head base0 label_é\t";
		onRandomGraphs((random) -> {
			StringBuilder text = new StringBuilder();
			for (int length = random.nextInt(9); length >= 0; length--) {
				text.append(signs.charAt(random.nextInt(signs.length())));
			}
			List<String> rows = random.randomRows();
			List<Runnable> requests = List.of(() -> random.graph().upgrade(text.toString(), rows),
					() -> random.graph().downgrade(text.toString(), rows),
					() -> random.graph().stamp(List.of(text.toString()), rows),
					() -> random.graph().resolve(text.toString(), rows),
					() -> random.graph().history(text.toString(), rows),
					() -> random.graph().upgradeOffline(text.toString()));
			requests.forEach(RandomGraphTests::answersOrRefuses);
		});
	}

	private static void answersOrRefuses(Runnable request) {
		try {
			request.run();
		}
		catch (MigrationException ex) {
			assertThat(ex.description()).isNotBlank();
			assertThat(ex.action()).isNotBlank();
		}
	}

	private static Set<String> below(RandomGraph random, String id) {
		Set<String> below = new HashSet<>(random.ancestry().below(id));
		below.add("");
		return below;
	}

	private static List<RevisionPlan> plans(RandomGraph random, List<String> rows) {
		List<RevisionPlan> plans = new ArrayList<>();
		plans.add(random.graph().upgrade("heads", rows));
		plans.add(random.graph().upgrade(random.randomId(), rows));
		plans.add(random.graph().downgrade("base", rows));
		random.ancestry().applied(rows).forEach((id) -> plans.addAll(downgrade(random, id, rows)));
		return plans;
	}

	// a revision that nothing applied follows, as it was only needed, is no target
	private static List<RevisionPlan> downgrade(RandomGraph random, String target, List<String> rows) {
		try {
			return List.of(random.graph().downgrade(target, rows));
		}
		catch (NotADowngradeTargetException ex) {
			Set<String> applied = random.ancestry().applied(rows);
			assertThat(random.graph().details(target).children()).doesNotContainAnyElementsOf(applied);
			return List.of();
		}
	}

	private static String id(RevisionStep step) {
		RevisionNode revision = step.revision();
		return (revision != null) ? revision.id() : "base";
	}

	private static void onRandomGraphs(Consumer<RandomGraph> property) {
		long first = Long.getLong("random.seed", 20_260_801L);
		for (long seed = first; seed < first + GRAPHS; seed++) {
			RandomGraph random = new RandomGraph(seed);
			String printed = random.toString();
			try {
				property.accept(random);
			}
			catch (AssertionError | RuntimeException ex) {
				throw new AssertionError(printed + System.lineSeparator() + ex.getMessage(), ex);
			}
		}
	}

}
