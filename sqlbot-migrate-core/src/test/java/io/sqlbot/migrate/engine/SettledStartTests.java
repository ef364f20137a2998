package io.sqlbot.migrate.engine;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;

import io.sqlbot.migrate.MigrationResult;
import io.sqlbot.migrate.MigrationSettings;
import io.sqlbot.migrate.error.MalformedRevisionException;
import io.sqlbot.migrate.error.MigrationException;
import io.sqlbot.migrate.error.MultipleHeadsException;
import io.sqlbot.migrate.testing.PostgresTest;
import io.sqlbot.migrate.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Starts with revisions in jars, which are read only if something may be pending.
 */
@PostgresTest
class SettledStartTests {

	private final TestDatabase database;

	private final List<LookedAt> loaders = new ArrayList<>();

	private Path directory;

	SettledStartTests(TestDatabase database) {
		this.database = database;
	}

	@BeforeEach
	void prepare(@TempDir Path directory) {
		this.directory = directory;
	}

	@AfterEach
	void close() throws IOException {
		for (LookedAt loader : this.loaders) {
			loader.close();
		}
	}

	@Test
	void nothingPendingReadsNoRevision() throws IOException {
		Path jar = chain("a.jar", 3);
		LookedAt first = loader(jar);
		engine(first).upgrade("head");
		assertThat(first.reads).isPositive();
		LookedAt second = loader(jar);
		MigrationResult result = engine(second).upgrade("head");
		assertThat(result.steps()).isEmpty();
		assertThat(result.after()).containsExactly("r3");
		assertThat(second.reads).isZero();
	}

	@Test
	void sameFilesInAnotherJarAreTheSame() throws IOException {
		engine(loader(chain("a.jar", 3))).upgrade("head");
		LookedAt other = loader(chain("b.jar", 3));
		assertThat(engine(other).upgrade("heads").steps()).isEmpty();
		assertThat(other.reads).isZero();
	}

	@Test
	void newRevisionRuns() throws IOException {
		engine(loader(chain("a.jar", 3))).upgrade("head");
		assertThat(engine(loader(chain("b.jar", 4))).upgrade("head").after()).containsExactly("r4");
	}

	@Test
	void changedHeaderIsNoticed() throws IOException {
		engine(loader(chain("a.jar", 2))).upgrade("head");
		Path other = new RevisionJar(this.directory.resolve("b.jar"), "db/settled")
			.add("001.sql", RevisionJar.revision("r1", ""))
			.add("002.sql", RevisionJar.revision("r3", "r1"))
			.write();
		assertThatExceptionOfType(MigrationException.class).isThrownBy(() -> engine(loader(other)).upgrade("head"))
			.withMessageContaining("r2");
	}

	@Test
	void databaseThatWasTakenBackIsBroughtForwardAgain() throws IOException {
		Path jar = chain("a.jar", 3);
		engine(loader(jar)).upgrade("head");
		engine(loader(jar)).downgrade("-1");
		assertThat(engine(loader(jar)).upgrade("head").steps()).hasSize(1);
	}

	@Test
	void rowsThatChangedBehindTheHistoryAreNoticed() throws IOException {
		Path jar = chain("a.jar", 3);
		engine(loader(jar)).upgrade("head");
		this.database.jdbc().sql("update alembic_version set version_num = 'r2'").update();
		this.database.jdbc().sql("drop table t3").update();
		assertThat(engine(loader(jar)).upgrade("head").steps()).hasSize(1);
	}

	@Test
	void stampIsEnoughToKnow() throws IOException {
		Path jar = chain("a.jar", 3);
		engine(loader(jar)).stamp("head");
		LookedAt next = loader(jar);
		engine(next).upgrade("head");
		assertThat(next.reads).isZero();
	}

	@Test
	void severalHeadsStayAmbiguous() throws IOException {
		Path jar = new RevisionJar(this.directory.resolve("a.jar"), "db/settled")
			.add("001.sql", RevisionJar.revision("r1", ""))
			.add("002.sql", RevisionJar.revision("r2", "r1"))
			.add("003.sql", RevisionJar.revision("r3", "r1"))
			.write();
		engine(loader(jar)).upgrade("heads");
		LookedAt next = loader(jar);
		assertThat(engine(next).upgrade("heads").steps()).isEmpty();
		assertThat(next.reads).isZero();
		assertThatExceptionOfType(MultipleHeadsException.class).isThrownBy(() -> engine(loader(jar)).upgrade("head"));
	}

	@Test
	void historyThatMayNotBeReadCostsOneMoreQuery() throws IOException {
		Path jar = chain("a.jar", 2);
		engine(loader(jar)).upgrade("head");
		this.database.jdbc().sql("alter table migrate_history drop column settled").update();
		assertThat(engine(loader(jar)).upgrade("head").steps()).isEmpty();
	}

	@Test
	void filesThatAreNoRevisionsAreNamedAtEachStart() throws IOException {
		Path jar = new RevisionJar(this.directory.resolve("a.jar"), "db/settled")
			.add("001.sql", RevisionJar.revision("r1", ""))
			.add("dump.sql", "select 1;")
			.write();
		engine(loader(jar)).upgrade("head");
		LookedAt next = loader(jar);
		engine(next).upgrade("head");
		assertThat(next.reads).isPositive();
	}

	@Test
	void malformedRevisionInAJarIsReportedByTheUpgrade() throws IOException {
		Path jar = new RevisionJar(this.directory.resolve("a.jar"), "db/settled")
			.add("001.sql", "-- revision: two words\n\n-- upgrade\nselect 1;\n")
			.write();
		MigrationEngine engine = engine(loader(jar));
		assertThatExceptionOfType(MalformedRevisionException.class).isThrownBy(() -> engine.upgrade("head"));
	}

	private Path chain(String name, int revisions) throws IOException {
		RevisionJar jar = new RevisionJar(this.directory.resolve(name), "db/settled");
		for (int i = 1; i <= revisions; i++) {
			jar.add("%03d.sql".formatted(i), RevisionJar.revision("r" + i, (i == 1) ? "" : "r" + (i - 1)));
		}
		return jar.write();
	}

	private LookedAt loader(Path jar) throws IOException {
		LookedAt loader = new LookedAt(jar);
		this.loaders.add(loader);
		return loader;
	}

	private MigrationEngine engine(ClassLoader loader) {
		return MigrationEngine.builder(this.database.dataSource())
			.settings(MigrationSettings.defaults().withLocations("classpath:db/settled"))
			.classLoader(loader)
			.build();
	}

	/**
	 * Counts how often the folder of the revisions is looked for beyond the first time.
	 */
	private static final class LookedAt extends URLClassLoader {

		private int reads = -1;

		LookedAt(Path jar) throws IOException {
			super(new URL[] { jar.toUri().toURL() }, null);
		}

		@Override
		public Enumeration<URL> getResources(String name) throws IOException {
			this.reads++;
			return super.getResources(name);
		}

	}

}
