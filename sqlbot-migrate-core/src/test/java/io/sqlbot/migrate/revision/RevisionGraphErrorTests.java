package io.sqlbot.migrate.revision;

import java.util.List;
import java.util.stream.IntStream;

import io.sqlbot.migrate.error.AmbiguousCurrentException;
import io.sqlbot.migrate.error.AmbiguousRevisionException;
import io.sqlbot.migrate.error.AmbiguousWalkException;
import io.sqlbot.migrate.error.DuplicateLabelException;
import io.sqlbot.migrate.error.DuplicateRevisionException;
import io.sqlbot.migrate.error.IllegalRevisionNameException;
import io.sqlbot.migrate.error.LabelIsRevisionException;
import io.sqlbot.migrate.error.MalformedTargetException;
import io.sqlbot.migrate.error.MigrationException;
import io.sqlbot.migrate.error.MissingDependencyException;
import io.sqlbot.migrate.error.MissingParentException;
import io.sqlbot.migrate.error.MultipleHeadsException;
import io.sqlbot.migrate.error.NoSuchBranchException;
import io.sqlbot.migrate.error.NoSuchRevisionException;
import io.sqlbot.migrate.error.NotADowngradeTargetException;
import io.sqlbot.migrate.error.NotAnAncestorException;
import io.sqlbot.migrate.error.NotInBranchException;
import io.sqlbot.migrate.error.OverlappingRevisionsException;
import io.sqlbot.migrate.error.RelativeDirectionException;
import io.sqlbot.migrate.error.RelativeTargetException;
import io.sqlbot.migrate.error.RevisionCycleException;
import io.sqlbot.migrate.error.SelfReferenceException;
import io.sqlbot.migrate.error.UnknownRowException;
import io.sqlbot.migrate.error.WalkedPastEndException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class RevisionGraphErrorTests {

	// @formatter:off
	//
	//               b001 (left) --- b002
	//              /
	// a000 --- a001
	//              \
	//               c001 (right) --- c002
	//
	// @formatter:on
	private final RevisionGraph fork = Graphs.graph("a000", "a001: a000", "b001: a001 | | left", "b002: b001",
			"c001: a001 | | right", "c002: c001");

	@Test
	void duplicateIdIsRefused() {
		assertThat(failure(DuplicateRevisionException.class, () -> Graphs.graph("a", "a")).description())
			.isEqualTo("Two revisions have the id 'a'.");
	}

	@Test
	void missingParentIsRefused() {
		MigrationException failure = failure(MissingParentException.class, () -> Graphs.graph("b: gone"));
		assertThat(failure.description())
			.isEqualTo("Revision 'b' revises 'gone', and there is no revision with that id.");
		assertThat(failure.action()).contains("Bring back revision 'gone'");
	}

	@Test
	void missingDependencyIsRefused() {
		assertThat(failure(MissingDependencyException.class, () -> Graphs.graph("a", "b: a | gone")).description())
			.isEqualTo("Revision 'b' depends on 'gone', and there is no revision with that id or label.");
	}

	@Test
	void revisionThatRevisesItselfIsRefused() {
		assertThat(failure(SelfReferenceException.class, () -> Graphs.graph("a: a")).description())
			.isEqualTo("Revision 'a' revises itself.");
		assertThat(failure(SelfReferenceException.class, () -> Graphs.graph("a: | a")).description())
			.isEqualTo("Revision 'a' depends on itself.");
	}

	@Test
	void circleOfParentsIsShownAsAWay() {
		assertThat(
				failure(RevisionCycleException.class, () -> Graphs.graph("a", "b: a d", "c: b", "d: c")).description())
			.isEqualTo("The revisions revise one another in a circle: b -> d -> c -> b.");
	}

	@Test
	void circleThroughADependencyIsShownAsAWay() {
		assertThat(failure(RevisionCycleException.class, () -> Graphs.graph("a: | b", "b: a")).description())
			.isEqualTo("The revisions depend on one another in a circle: a -> b -> a.");
	}

	@Test
	void longCircleIsShortened() {
		String[] circle = IntStream.range(0, 5_000)
			.mapToObj((place) -> "r" + place + ": r" + (place + 1) % 5_000)
			.toArray(String[]::new);
		assertThat(failure(RevisionCycleException.class, () -> Graphs.graph(circle)).getMessage())
			.contains("(4993 more)")
			.hasSizeLessThan(500);
	}

	@Test
	void duplicateLabelIsRefused() {
		assertThat(failure(DuplicateLabelException.class, () -> Graphs.graph("a: | | x", "b: | | x")).description())
			.isEqualTo("The branch label 'x' is declared twice, by revision 'a' and by revision 'b'.");
	}

	@Test
	void labelThatIsAnIdIsRefused() {
		assertThat(failure(LabelIsRevisionException.class, () -> Graphs.graph("a", "b: a | | a")).description())
			.isEqualTo("The branch label 'a' of revision 'b' is also the id of a revision.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "a@b", "a+b", "a:b", "a b", "-a", "", " ", "head", "heads", "base", "current", "a\tb" })
	void namesThatNoTargetCouldNameAreRefused(String name) {
		failure(IllegalRevisionNameException.class,
				() -> RevisionGraph.of(List.of(new RevisionNode(name, List.of(), List.of(), List.of()))));
		failure(IllegalRevisionNameException.class,
				() -> RevisionGraph.of(List.of(new RevisionNode("x", List.of(), List.of(), List.of(name)))));
	}

	@Test
	void illegalCharacterIsNamedWithItsPlace() {
		assertThat(failure(IllegalRevisionNameException.class, () -> Graphs.graph("a+01")).description()).isEqualTo(
				"The revision id 'a+01' of revision 'a+01' cannot be used: the character '+' at position 2 has a meaning in targets or is white space.");
	}

	@Test
	void ambiguousBeginningListsTheCandidates() {
		AmbiguousRevisionException failure = failure(AmbiguousRevisionException.class,
				() -> this.fork.upgrade("a00", List.of()));
		assertThat(failure.candidates()).containsExactly("a000", "a001");
		assertThat(failure.description()).isEqualTo("'a00' is the beginning of several ids or labels: a000, a001.");
	}

	@Test
	void unknownNameSaysWhereTheNamesAre() {
		MigrationException failure = failure(NoSuchRevisionException.class, () -> this.fork.upgrade("zzzz", List.of()));
		assertThat(failure.description()).contains("'zzzz'");
		assertThat(failure.action()).contains("migrate history");
	}

	@Test
	void unknownBranchSaysWhereTheLabelsAre() {
		MigrationException failure = failure(NoSuchBranchException.class,
				() -> this.fork.upgrade("nope@head", List.of()));
		assertThat(failure.description()).isEqualTo("There is no branch 'nope': no revision has this label or id.");
		assertThat(failure.action()).contains("migrate heads");
	}

	@Test
	void revisionOfAnotherBranchIsNamedWithIt() {
		assertThat(failure(NotInBranchException.class, () -> this.fork.upgrade("left@c001", List.of())).description())
			.isEqualTo("Revision 'c001' is not a member of the branch 'left'.");
	}

	@Test
	void severalHeadsPrintTheCommandsThatLeadOn() {
		MultipleHeadsException failure = failure(MultipleHeadsException.class,
				() -> this.fork.upgrade("head", List.of()));
		assertThat(failure.heads()).containsExactly("b002", "c002");
		assertThat(failure.description()).isEqualTo("The target 'head' means one head, and there are 2: b002, c002.");
		assertThat(failure.action()).contains("migrate merge b002 c002", "migrate upgrade left@head",
				"migrate upgrade right@head", "migrate upgrade heads");
	}

	@Test
	void headsWithoutLabelsAreNamedByTheirIds() {
		MultipleHeadsException failure = failure(MultipleHeadsException.class,
				() -> Graphs.graph("a", "b: a", "c: a").upgrade("head", List.of()));
		assertThat(failure.action()).contains("migrate upgrade b@head", "migrate upgrade c@head");
	}

	@Test
	void unknownRowSaysWhatThatUsuallyMeansAndWhatToRun() {
		UnknownRowException failure = failure(UnknownRowException.class,
				() -> this.fork.upgrade("heads", List.of("b001", "gone")));
		assertThat(failure.rows()).containsExactly("gone");
		assertThat(failure.description()).contains("gone", "older build", "another branch");
		assertThat(failure.action()).contains("migrate stamp --purge", "migrate applied", "migrate history");
	}

	@Test
	void rowsThatOverlapAreNamedWithTheWayToMendThem() {
		OverlappingRevisionsException failure = failure(OverlappingRevisionsException.class,
				() -> this.fork.upgrade("heads", List.of("a001", "b001")));
		assertThat(failure.areRows()).isTrue();
		assertThat(failure.description()).contains("'a001' beside 'b001'");
		assertThat(failure.action()).contains("migrate stamp b001");
		assertThat(this.fork.stamp(List.of("b001"), List.of("a001", "b001")).after()).containsExactly("b001");
	}

	@Test
	void headsThatOverlapByADependencyAreNamed() {
		RevisionGraph graph = Graphs.graph("a: | | x", "b: a", "c: a | b");
		OverlappingRevisionsException failure = failure(OverlappingRevisionsException.class,
				() -> graph.upgrade("x@heads", List.of()));
		assertThat(failure.areRows()).isFalse();
		assertThat(failure.description()).isEqualTo("The target asks for 'b' beside 'c', which already implies it.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "+9", "a001+9", "left@+9", "head-9", "left@b002-9", "b002+1" })
	void upgradePastAnEndIsRefused(String target) {
		RevisionGraph graph = Graphs.graph("a000", "a001: a000", "b001: a001 | | left", "b002: b001");
		failure(WalkedPastEndException.class, () -> graph.upgrade(target, List.of()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "-9", "left@-9", "b001-9", "right@-1", "b002+1" })
	void downgradePastAnEndIsRefused(String target) {
		failure(WalkedPastEndException.class, () -> this.fork.downgrade(target, List.of("b002")));
	}

	@Test
	void whoWalksPastAnEndIsToldWhichWay() {
		RevisionGraph graph = Graphs.graph("a000", "a001: a000");
		assertThat(failure(WalkedPastEndException.class, () -> graph.downgrade("-9", List.of("a001"))))
			.hasMessageContaining("'-9' leads past the end: fewer than 9 revisions lie below.");
		assertThat(failure(WalkedPastEndException.class, () -> graph.upgrade("a001+1", List.of())))
			.hasMessageContaining("no revision lies above.");
	}

	@Test
	void forkInTheWayIsNamed() {
		AmbiguousWalkException failure = failure(AmbiguousWalkException.class,
				() -> this.fork.upgrade("+1", List.of("a001")));
		assertThat(failure.candidates()).containsExactly("b001", "c001");
		assertThat(failure.description()).contains("above 'a001'");
		assertThat(Graphs.steps(this.fork.upgrade("left@+1", List.of("a001")))).containsExactly("upgrade b001 {b001}");
	}

	@Test
	void severalCurrentRevisionsAreNamed() {
		AmbiguousCurrentException failure = failure(AmbiguousCurrentException.class,
				() -> this.fork.upgrade("+1", List.of("b001", "c001")));
		assertThat(failure.current()).containsExactly("b001", "c001");
		assertThat(failure.action()).contains("LABEL@+1", "b001+1");
	}

	@Test
	void stepsInTheWrongDirectionNameTheOtherCommand() {
		assertThat(failure(RelativeDirectionException.class, () -> this.fork.upgrade("-1", List.of("b001"))).action())
			.contains("migrate downgrade");
		assertThat(failure(RelativeDirectionException.class, () -> this.fork.downgrade("+1", List.of("b001"))).action())
			.contains("migrate upgrade");
		failure(RelativeDirectionException.class, () -> this.fork.upgrade("+0", List.of("b001")));
	}

	@Test
	void stepsAreRefusedWhereOnlyARevisionCanBeNamed() {
		failure(RelativeTargetException.class, () -> this.fork.stamp(List.of("b001-1"), List.of()));
		failure(RelativeTargetException.class, () -> this.fork.stamp(List.of("-1"), List.of("b001")));
		failure(RelativeTargetException.class, () -> this.fork.resolve("head-1", List.of()));
	}

	@Test
	void downgradeToWhatIsNotAppliedIsRefused() {
		MigrationException failure = failure(NotADowngradeTargetException.class,
				() -> this.fork.downgrade("c002", List.of("b002")));
		assertThat(failure.description()).contains("'c002'", "b002");
		assertThat(failure.action()).contains("migrate current", "migrate history", "migrate upgrade");
	}

	@Test
	void rangeThatLeadsNowhereIsRefused() {
		assertThat(failure(NotAnAncestorException.class, () -> this.fork.history("b002:c002", List.of())).description())
			.isEqualTo("The range 'b002:c002' leads nowhere: 'b002' does not lie below 'c002'.");
	}

	@Test
	void malformedTargetShowsThePlaceOfTheFault() {
		MalformedTargetException failure = failure(MalformedTargetException.class,
				() -> this.fork.upgrade("b001+1junk", List.of()));
		assertThat(failure.position()).isEqualTo(6);
		assertThat(failure.description().lines()).endsWith("  b001+1junk", "        ^");
	}

	private static <E extends MigrationException> E failure(Class<E> type, ThrowingCallable call) {
		assertThatExceptionOfType(type).isThrownBy(call);
		return catchThrowableOfType(type, call);
	}

}
