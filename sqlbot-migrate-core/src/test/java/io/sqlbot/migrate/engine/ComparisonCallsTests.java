package io.sqlbot.migrate.engine;

import java.util.List;
import java.util.stream.IntStream;

import io.sqlbot.migrate.catalog.DatabaseConnector;
import io.sqlbot.migrate.catalog.ScratchPlace;
import io.sqlbot.migrate.diff.ComparisonRequest;
import io.sqlbot.migrate.diff.model.ModelSource;
import io.sqlbot.migrate.testing.PostgresTest;
import io.sqlbot.migrate.testing.TestDatabase;
import io.sqlbot.migrate.testing.Wire;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Counts the calls that a comparison sends to the server, to the live database and to the
 * scratch database together.
 */
@PostgresTest
class ComparisonCallsTests {

	private final TestDatabase database;

	private final Wire wire;

	private final PGSimpleDataSource live;

	ComparisonCallsTests(TestDatabase database) {
		this.database = database.asAdministrator();
		this.live = this.database.dataSource();
		this.wire = Wire.to(this.live);
		this.wire.lead(this.live);
	}

	@AfterEach
	void close() {
		this.wire.close();
	}

	@Test
	void theModelIsBuiltFiftyStatementsACall() {
		Autogenerator small = autogenerator(10);
		Autogenerator large = autogenerator(110);
		int callsOfSmall = callsOf(small);
		int callsOfLarge = callsOf(large);
		assertThat(callsOfSmall).isBetween(12, 50);
		assertThat(callsOfLarge).isEqualTo(callsOfSmall + 300 / 50);
	}

	@Test
	void anUnchangedModelCostsTheSameFewCallsWhateverItsSize() {
		for (int tables : List.of(10, 110)) {
			Autogenerator autogenerator = autogenerator(tables);
			int first = callsOf(autogenerator);
			assertThat(callsOf(autogenerator)).isBetween(12, 24).isLessThan(first);
		}
	}

	private int callsOf(Autogenerator autogenerator) {
		int before = this.wire.calls().size();
		assertThat(autogenerator.compareWithDatabase(ComparisonRequest.DEFAULTS).isEmpty()).isFalse();
		return this.wire.calls().size() - before;
	}

	private Autogenerator autogenerator(int tables) {
		List<String> ddl = IntStream.range(0, tables)
			.boxed()
			.flatMap((i) -> List
				.of("create table t%d (id bigint generated always as identity primary key, a int, b text)".formatted(i),
						"create index on t%d (a)".formatted(i), "create index on t%d (b)".formatted(i))
				.stream())
			.toList();
		DatabaseConnector connector = (name) -> {
			PGSimpleDataSource scratch = this.wire.lead(this.database.dataSource());
			scratch.setDatabaseName(name);
			return scratch.getConnection();
		};
		return Autogenerator
			.builder(MigrationEngine.builder(this.live).build(), ScratchPlace.beside(this.live, connector))
			.sources(List.of(ModelSource.of("m", (op) -> ddl.forEach(op::execute))))
			.build();
	}

}
