package io.sqlbot.migrate.diff;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

import io.sqlbot.migrate.Migration;
import io.sqlbot.migrate.Operations;
import io.sqlbot.migrate.RevisionFormat;
import io.sqlbot.migrate.diff.source.BodyElement;
import io.sqlbot.migrate.diff.source.RevisionBody;
import io.sqlbot.migrate.diff.source.RevisionSource;
import io.sqlbot.migrate.error.OversizedRevisionException;
import io.sqlbot.migrate.operation.DropObject;
import io.sqlbot.migrate.schema.Column;
import io.sqlbot.migrate.schema.ObjectReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static io.sqlbot.migrate.schema.Column.column;
import static io.sqlbot.migrate.schema.ColumnType.bigInteger;
import static io.sqlbot.migrate.schema.ColumnType.string;
import static io.sqlbot.migrate.schema.ForeignKey.foreignKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Revisions of very many tables.
 */
class WideRevisionTests {

	private static final int TABLES = 3000;

	@Test
	void threeThousandTablesCompileAndDoWhatTheySay(@TempDir Path directory) throws IOException {
		RevisionBody body = body((table) -> "c");
		List<Migration> migrations = CompiledRevisions.of(directory, List.of(body)).load();
		Migration migration = migrations.get(0);
		assertThat(RecordedRun.of(migration::upgrade).statements())
			.isEqualTo(RecordedRun.of(body.upgrade()).statements());
		assertThat(RecordedRun.of(migration::downgrade).statements()).hasSize(TABLES);
	}

	@Test
	void moreNamesThanAClassHoldsAreRefusedInJavaAndWrittenInSql() {
		RevisionBody body = body((table) -> "c" + table + "_");
		assertThatExceptionOfType(OversizedRevisionException.class)
			.isThrownBy(() -> RevisionSource.of(body, RevisionFormat.JAVA))
			.withMessageContaining("different names and other texts")
			.satisfies((ex) -> assertThat(ex.action()).contains("--format sql"));
		assertThat(RevisionSource.of(body, RevisionFormat.SQL).upgrade()).hasSizeGreaterThan(TABLES);
	}

	private static RevisionBody body(IntFunction<String> prefix) {
		List<BodyElement> upgrade = new ArrayList<>();
		List<BodyElement> downgrade = new ArrayList<>();
		for (int i = 0; i < TABLES; i++) {
			int number = i;
			GeneratedRevision.operations((op) -> create(op, number, prefix.apply(number)))
				.forEach((operation) -> upgrade.add(new BodyElement.Directive(operation)));
			downgrade.add(0, new BodyElement.Directive(DropObject.of(ObjectReference.table("table_" + i))));
		}
		return new RevisionBody(upgrade, downgrade);
	}

	private static void create(Operations op, int number, String prefix) {
		String table = "table_" + number;
		List<Column> columns = new ArrayList<>();
		columns.add(column("id", bigInteger()).identityAlways().primaryKey());
		for (int i = 0; i < 10; i++) {
			columns.add(column(prefix + i, (i == 0) ? bigInteger() : string(100)).notNull());
		}
		op.createTable(table, columns.toArray(Column[]::new));
		op.createIndex("ix_" + table + "_1", table, prefix + 1);
		op.createIndex("ix_" + table + "_2", table, prefix + 2);
		op.addConstraint(table, foreignKey(prefix + 0).references("table_" + number / 2, "id").named("fk_" + table));
	}

}
