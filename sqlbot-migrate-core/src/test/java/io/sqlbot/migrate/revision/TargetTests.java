package io.sqlbot.migrate.revision;

import java.util.List;

import io.sqlbot.migrate.error.MalformedTargetException;
import io.sqlbot.migrate.error.MigrationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The target grammar, on a chain with names of every kind.
 */
class TargetTests {

	private final RevisionGraph graph = Graphs.graph("ab12cd", "v-2: ab12cd | | v", "2024-01-15.users: v-2",
			"b.02: 2024-01-15.users | | billing-v1.0", "head1: b.02", "abc: head1");

	@ParameterizedTest
	@CsvSource({ "head, abc", "heads, abc", "ab12cd, ab12cd", "ab1, ab12cd", "abc, abc", "v, v-2", "v-2, v-2",
			"v-2+1, 2024-01-15.users", "v+1, 2024-01-15.users", "v-1, ab12cd", "b.02-1, 2024-01-15.users",
			"2024-01-15.users-1, v-2", "2024-01-15.users, 2024-01-15.users", "2024, 2024-01-15.users",
			"billing-v1.0, b.02", "billing-v1.0@head, abc", "billing-v1.0@b.02+1, head1", "billing, b.02",
			"head-1, head1", "head-2, b.02", "base+2, v-2", "+3, 2024-01-15.users", "billing-v1.0@+1, ab12cd",
			"ab12cd@head, abc", "v@v-2, v-2", "head1, head1", "b.02-0, b.02" })
	void meansOneRevision(String target, String id) {
		RevisionPlan plan = this.graph.upgrade(target, List.of());
		assertThat(plan.after()).containsExactly(id);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "''| 0", "@head| 0", "v@| 2", "v@@head| 2", "a b| 1", "v:head| 1", "+| 1",
			"-| 1", "--1| 1", "v++1| 2", "v+1+1| 3", "+1x| 2", "v+1x| 3", "v@+1x| 4", "head+| 5", "-1x| 1" })
	void anythingElseIsRefusedWithThePlaceOfTheFault(String target, int position) {
		assertThatExceptionOfType(MalformedTargetException.class)
			.isThrownBy(() -> this.graph.upgrade(target, List.of()))
			.satisfies((failure) -> assertThat(failure.position()).isEqualTo(position));
	}

	@ParameterizedTest
	@CsvSource({ "ab12cd-1junk", "abx", "HEAD", "billing-v2", "v@current", "current" })
	void nameThatTheGraphDoesNotHaveIsRefused(String target) {
		assertThatExceptionOfType(MigrationException.class).isThrownBy(() -> this.graph.upgrade(target, List.of()));
	}

	@Test
	void hugeNumberOfStepsIsJustTooMany() {
		assertThatExceptionOfType(MigrationException.class)
			.isThrownBy(() -> this.graph.upgrade("+99999999999999999999", List.of()));
	}

	@ParameterizedTest
	@CsvSource({ "v-2:b.02, b.02 2024-01-15.users v-2", "head1:, abc head1", ":v-2, v-2 ab12cd", "-1:, abc head1",
			"b.02:+1, head1 b.02", "b.02:+9, abc head1 b.02", "current:, abc head1 b.02",
			":current, b.02 2024-01-15.users v-2 ab12cd", "v-2:current, b.02 2024-01-15.users v-2",
			"billing-v1.0@b.02:, abc head1 b.02" })
	void rangeHoldsBothEnds(String range, String ids) {
		assertThat(Graphs.ids(this.graph.history(range, List.of("b.02")))).containsExactly(ids.split(" "));
	}

	@ParameterizedTest
	@CsvSource({ "v-2, 3", "v-2:b.02:abc, 8" })
	void rangeWithOneColonIsExpected(String range, int position) {
		assertThatExceptionOfType(MalformedTargetException.class).isThrownBy(() -> this.graph.history(range, List.of()))
			.satisfies((failure) -> assertThat(failure.position()).isEqualTo(position));
	}

	@Test
	void offlineRangeStartsFromTheRevisionThatItNames() {
		RevisionPlan upgrade = this.graph.upgradeOffline("v-2:+1");
		assertThat(upgrade.before()).containsExactly("v-2");
		assertThat(Graphs.steps(upgrade)).containsExactly("upgrade 2024-01-15.users {2024-01-15.users}");
		assertThat(this.graph.upgradeOffline("head").steps()).hasSize(6);
		assertThat(Graphs.steps(this.graph.downgradeOffline("head:-1"))).containsExactly("downgrade abc {head1}");
		assertThatExceptionOfType(MalformedTargetException.class).isThrownBy(() -> this.graph.downgradeOffline("v-2"));
		assertThatExceptionOfType(MalformedTargetException.class).isThrownBy(() -> this.graph.upgradeOffline("v-2:"));
	}

}
