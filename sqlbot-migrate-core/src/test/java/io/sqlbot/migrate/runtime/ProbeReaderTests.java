package io.sqlbot.migrate.runtime;

import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class ProbeReaderTests {

	private static final Probe REPEAT = new RepeatProbe();

	private static final Probe NONE = new NoProbe();

	@ParameterizedTest
	@MethodSource
	void statementHasItsProbe(String sql, Probe expected) {
		assertThat(ProbeReader.read(sql)).isEqualTo(expected);
	}

	static Stream<Arguments> statementHasItsProbe() {
		return Stream.of(
				Arguments.of("create index concurrently a on t (x)", new IndexBuildProbe("t", "a", " (x)", false)),
				Arguments.of("CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS \"A b\" ON ONLY s . \"t\"using gin(x)",
						new IndexBuildProbe("s.\"t\"", "\"A b\"", "using gin(x)", true)),
				Arguments.of("create/* why */index -- so\n concurrently on größe (x)",
						new IndexBuildProbe("größe", null, " (x)", false)),
				Arguments.of("create index concurrently U&\"a\" on t (x)", NONE),
				Arguments.of("drop index concurrently if exists s.a restrict", new IndexDropProbe("s.a")),
				Arguments.of("reindex index concurrently a", new ReindexProbe("index", "a")),
				Arguments.of("reindex (concurrently) table s.t", new ReindexProbe("table", "s.t")),
				Arguments.of("reindex (verbose, concurrently off) schema s", REPEAT),
				Arguments.of("reindex (concurrently true) database", new ReindexProbe("database", null)),
				Arguments.of("reindex system d", REPEAT),
				Arguments.of("alter table only p detach partition q concurrently", new DetachProbe("p", "q")),
				Arguments.of("create database d template t", new NamedObjectProbe("database", "d", true)),
				Arguments.of("drop tablespace if exists x", new NamedObjectProbe("tablespace", "x", false)),
				Arguments.of("create subscription s connection 'c' publication p",
						new NamedObjectProbe("subscription", "s", true)),
				Arguments.of("vacuum (full) t", REPEAT), Arguments.of("cluster", REPEAT),
				Arguments.of("discard all", REPEAT), Arguments.of("alter system set work_mem = '1MB'", REPEAT),
				Arguments.of("alter database d set tablespace x", REPEAT),
				Arguments.of("alter subscription s refresh publication", REPEAT),
				Arguments.of("alter subscription s set publication p", REPEAT),
				Arguments.of("alter subscription s add publication p", NONE), Arguments.of("call work()", NONE));
	}

}
