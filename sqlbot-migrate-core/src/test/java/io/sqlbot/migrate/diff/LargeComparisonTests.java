package io.sqlbot.migrate.diff;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.sqlbot.migrate.schema.Column;
import io.sqlbot.migrate.schema.ColumnType;
import io.sqlbot.migrate.schema.ForeignKey;
import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.Index;
import io.sqlbot.migrate.schema.IndexKey;
import io.sqlbot.migrate.schema.Origin;
import io.sqlbot.migrate.schema.PrimaryKey;
import io.sqlbot.migrate.schema.QualifiedName;
import io.sqlbot.migrate.schema.RowSecurity;
import io.sqlbot.migrate.schema.SchemaModel;
import io.sqlbot.migrate.schema.StorageSettings;
import io.sqlbot.migrate.schema.Table;
import io.sqlbot.migrate.schema.TableColumn;
import io.sqlbot.migrate.schema.TableConstraint;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LargeComparisonTests {

	private static final int TABLES = 2000;

	private static final int TIMES_MORE = 20;

	// where the time grows with the number of tables it grows twenty-fold, and three
	// times
	// that as so many do not fit the processor's cache; with its square, four
	// hundred-fold
	private static final int MOST_GROWTH = 150;

	private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

	@Test
	void equalTablesTakeTimeByTheirNumber() {
		assertThat(SchemaComparison
			.compare(model(TABLES, "integer"), model(TABLES, "integer"), ComparisonSettings.DEFAULTS)
			.isEmpty()).isTrue();
		assertThat(bestNanos(TABLES, "integer")).isLessThan(MOST_GROWTH * bestNanos(TABLES / TIMES_MORE, "integer"));
	}

	@Test
	void changedTablesTakeTimeByTheirNumber() {
		assertThat(
				SchemaComparison.compare(model(TABLES, "integer"), model(TABLES, "bigint"), ComparisonSettings.DEFAULTS)
					.differences())
			.hasSize(TABLES);
		assertThat(bestNanos(TABLES, "bigint")).isLessThan(MOST_GROWTH * bestNanos(TABLES / TIMES_MORE, "bigint"));
	}

	// of this thread alone, whatever else the machine does
	private static long bestNanos(int tables, String type) {
		SchemaModel live = model(tables, "integer");
		SchemaModel wanted = model(tables, type);
		long best = Long.MAX_VALUE;
		for (int i = 0; i < 5; i++) {
			long start = THREADS.getCurrentThreadCpuTime();
			SchemaComparison.compare(live, wanted, ComparisonSettings.DEFAULTS);
			best = Math.min(best, THREADS.getCurrentThreadCpuTime() - start);
		}
		return best;
	}

	private static SchemaModel model(int size, String type) {
		List<Table> tables = new ArrayList<>();
		for (int i = 0; i < size; i++) {
			tables.add(table(i, size, type));
		}
		return new SchemaModel(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), tables, List.of(),
				List.of());
	}

	private static Table table(int number, int size, String type) {
		QualifiedName name = QualifiedName.of("t" + number);
		List<TableColumn> columns = new ArrayList<>();
		columns.add(column("id", "bigint"));
		for (int i = 0; i < 9; i++) {
			columns.add(column("c" + i, (i == 5) ? type : "text"));
		}
		List<Index> indexes = List.of(index(name + "_c1_idx", "c1"), index(name + "_c2_idx", "c2"));
		List<TableConstraint> constraints = List.of(new TableConstraint(PrimaryKey.primaryKey("id")
			.named(name + "_pkey"), Set.of(), index(name + "_pkey", "id")), new TableConstraint(
					ForeignKey.foreignKey("id").references("t" + (number * 7) % size, "id").named(name + "_id_fkey"),
					Set.of(), null));
		return new Table(name, columns, constraints, indexes, List.of(), RowSecurity.NONE, Table.Settings.DEFAULTS,
				null, Origin.APPLICATION);
	}

	private static TableColumn column(String name, String type) {
		return new TableColumn(Column.column(name, ColumnType.type(type)), null, null, Map.of(), false, null);
	}

	private static Index index(String name, String column) {
		return new Index(new Identifier(name), List.of(IndexKey.column(column)), List.of(), null, Set.of(),
				StorageSettings.DEFAULTS, null);
	}

}
