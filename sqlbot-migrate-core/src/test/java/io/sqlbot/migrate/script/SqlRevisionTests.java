package io.sqlbot.migrate.script;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

import io.sqlbot.migrate.error.MalformedRevisionException;
import io.sqlbot.migrate.operation.ExecuteSql;
import io.sqlbot.migrate.operation.Operation;
import io.sqlbot.migrate.operation.OperationSink;
import io.sqlbot.migrate.revision.Direction;
import org.junit.jupiter.api.Test;

import org.springframework.core.io.AbstractResource;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SqlRevisionTests {

	private static final String TEXT = """
			-- revision: r1

			-- upgrade
			create table a (id int);

			-- downgrade
			drop table a;
			""";

	@Test
	void aFileIsOpenedOnceToBePrintedAfterItWasFound() {
		CountingFile file = new CountingFile(TEXT);
		SqlRevision revision = found(file);
		assertThat(file.opened).isEqualTo(1);
		PreparedRevision prepared = revision.prepareAtOnce();
		assertThat(prepared.hasDowngrade()).isTrue();
		assertThat(statements(prepared, Direction.UPGRADE)).containsExactly("create table a (id int)");
		assertThat(statements(prepared, Direction.DOWNGRADE)).containsExactly("drop table a");
		assertThat(prepared.text()).isEqualTo(TEXT);
		assertThat(prepared.checksum()).isEqualTo(revision.prepare().checksum());
		assertThat(file.opened).as("by prepareAtOnce() once, and by prepare()").isEqualTo(3);
	}

	@Test
	void whatRunsIsWhatWasLookedAt() {
		CountingFile file = new CountingFile(TEXT);
		PreparedRevision prepared = found(file).prepareAtOnce();
		file.text = TEXT.replace("create table a", "create table b");
		assertThat(statements(prepared, Direction.UPGRADE)).containsExactly("create table a (id int)");
	}

	@Test
	void aLargeFileIsNotKeptInMemory() {
		String row = "insert into a values (1);\n";
		CountingFile file = new CountingFile(TEXT + row.repeat((int) (SqlRevision.MAX_TEXT_BYTES / row.length()) + 1));
		PreparedRevision prepared = found(file).prepareAtOnce();
		int before = file.opened;
		assertThat(statements(prepared, Direction.UPGRADE)).hasSize(1);
		assertThat(file.opened).isEqualTo(before + 1);
		assertThat(prepared.text()).isNull();
	}

	@Test
	void aFileOfAPlanIsOpenedOnceAsLongAsThereIsRoom() {
		CountingFile file = new CountingFile(TEXT + "-- " + "x".repeat(200_000));
		TextMemory memory = new TextMemory();
		List<PreparedRevision> prepared = new ArrayList<>();
		for (int i = 0; i < 30; i++) {
			prepared.add(found(file).prepare(memory));
		}
		assertThat(file.opened).as("to be found and to be prepared").isEqualTo(60);
		assertThat(prepared).extracting(PreparedRevision::checksum).containsOnly(found(file).checksum());
		int before = file.opened;
		prepared.forEach((revision) -> {
			assertThat(statements(revision, Direction.UPGRADE)).containsExactly("create table a (id int)");
			assertThat(revision.text()).isEqualTo(file.text);
		});
		int kept = 4 * 1024 * 1024 / file.text.length();
		assertThat(file.opened - before).as("those that are not kept, to run and for their text")
			.isEqualTo(2 * (30 - kept));
	}

	@Test
	void aFileThatIsNotInUtf8IsRefused() {
		CountingFile file = new CountingFile(TEXT.replace("table a", "table \u00e4"));
		SqlRevision revision = found(file);
		file.inLatin1 = true;
		assertThatExceptionOfType(MalformedRevisionException.class).isThrownBy(revision::prepareAtOnce)
			.withMessageContaining("UTF-8");
	}

	private static SqlRevision found(CountingFile file) {
		return Objects.requireNonNull(SqlRevision.find(file, "r1.sql"));
	}

	private static List<String> statements(PreparedRevision revision, Direction direction) {
		List<String> statements = new ArrayList<>();
		revision.run(direction, new OperationSink() {

			@Override
			public void accept(Operation operation) {
				statements.add(((ExecuteSql) operation).sql());
			}

			@Override
			public void commit() {
				throw new UnsupportedOperationException();
			}

			@Override
			public JdbcTemplate jdbc() {
				throw new UnsupportedOperationException();
			}

			@Override
			public void jdbc(Consumer<JdbcTemplate> work) {
				throw new UnsupportedOperationException();
			}

			@Override
			public boolean isOffline() {
				return true;
			}

		});
		return statements;
	}

	/** A file that counts how often it is opened. */
	private static final class CountingFile extends AbstractResource {

		private String text;

		private boolean inLatin1;

		private int opened;

		CountingFile(String text) {
			this.text = text;
		}

		@Override
		public InputStream getInputStream() {
			this.opened++;
			return new ByteArrayInputStream(
					this.text.getBytes(this.inLatin1 ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8));
		}

		@Override
		public long contentLength() {
			// without opening the file
			return this.text.length();
		}

		@Override
		public String getDescription() {
			return "r1.sql";
		}

	}

}
