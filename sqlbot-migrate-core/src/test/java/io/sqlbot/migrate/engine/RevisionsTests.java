package io.sqlbot.migrate.engine;

import java.nio.file.Path;
import java.util.List;

import io.sqlbot.migrate.RevisionInfo;
import io.sqlbot.migrate.error.MigrationException;
import io.sqlbot.migrate.error.NotADowngradeTargetException;
import io.sqlbot.migrate.error.UnknownRowException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RevisionsTests {

	private RevisionFiles files;

	private Revisions revisions;

	@BeforeEach
	void readRevisions(@TempDir Path directory) {
		this.files = new RevisionFiles(directory).chain(3).add("left", "r2", "select 1;", "select 1;");
		this.revisions = read();
	}

	@Test
	void rangeTakesBothEndsAndCurrent() {
		assertThat(ids(this.revisions.history("r1:r2", List.of()))).containsExactly("r2", "r1");
		assertThat(ids(this.revisions.history("current:left", List.of("r2")))).containsExactly("left", "r2");
	}

	@Test
	void targetIsFound() {
		assertThat(ids(this.revisions.find("heads", List.of()))).containsExactlyInAnyOrder("r3", "left");
		assertThat(ids(this.revisions.find("current", List.of("r2")))).containsExactly("r2");
		assertThat(this.revisions.find("base", List.of())).isEmpty();
	}

	@Test
	void onlyAFullIdNamesOneRevision() {
		assertThat(this.revisions.find("left")).get().extracting(RevisionInfo::message).isEqualTo("make left");
		assertThat(this.revisions.find("lef")).isEmpty();
	}

	@Test
	void branchPointsAreThoseThatSeveralFollow() {
		assertThat(ids(this.revisions.branches())).containsExactly("r2");
		assertThat(this.revisions.details("r2").children()).containsExactly("left", "r3");
	}

	@Test
	void everythingIsAppliedWhenBothHeadsAre() {
		assertThat(this.revisions.isAtHeads(List.of("r3"))).isFalse();
		assertThat(this.revisions.isAtHeads(List.of("r3", "left"))).isTrue();
	}

	@Test
	void whatRunsIsToldInItsOrder() {
		assertThat(ids(this.revisions.pending("r3", List.of("r1")))).containsExactly("r2", "r3");
		assertThat(ids(this.revisions.undone("r1", List.of("r3")))).containsExactly("r3", "r2");
	}

	@Test
	void whatCannotBeToldIsRefused() {
		assertThatExceptionOfType(UnknownRowException.class).isThrownBy(() -> this.revisions.current(List.of("gone")));
		assertThatExceptionOfType(NotADowngradeTargetException.class)
			.isThrownBy(() -> this.revisions.undone("r3", List.of("r1")));
	}

	@Test
	void everyRevisionThatCannotRunIsAProblem() {
		this.files.add("open", "r3", "select 'a;", "").add("never", "open", "select \"b;", "");
		assertThat(read().problems()).extracting(MigrationException::description)
			.hasSize(2)
			.anySatisfy((text) -> assertThat(text).contains("open"))
			.anySatisfy((text) -> assertThat(text).contains("never"));
		assertThat(this.revisions.problems()).isEmpty();
	}

	// no database is asked, so none needs to be there
	private Revisions read() {
		return this.files.engine(new PGSimpleDataSource()).revisions();
	}

	private static List<String> ids(List<RevisionInfo> revisions) {
		return revisions.stream().map(RevisionInfo::id).toList();
	}

}
