package io.sqlbot.migrate.engine;

import java.util.List;
import java.util.function.Consumer;

import io.sqlbot.migrate.MigrationSettings;
import io.sqlbot.migrate.Operations;
import io.sqlbot.migrate.ReversibleMigration;
import io.sqlbot.migrate.Revision;
import io.sqlbot.migrate.error.InvalidRevisionClassException;
import io.sqlbot.migrate.error.IrreversibleChangeException;
import io.sqlbot.migrate.testing.PostgresTest;
import io.sqlbot.migrate.testing.TestDatabase;
import org.junit.jupiter.api.Test;

import static io.sqlbot.migrate.schema.Column.column;
import static io.sqlbot.migrate.schema.ColumnType.integer;
import static io.sqlbot.migrate.schema.ColumnType.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@PostgresTest
class ReversibleMigrationTests {

	private final TestDatabase database;

	ReversibleMigrationTests(TestDatabase database) {
		this.database = database;
		database.jdbc().sql("create table item (id int, name text)").update();
	}

	@Test
	void downgradeIsDerived() {
		MigrationEngine engine = engine((op) -> {
			op.createTable("other", column("id", integer()).primaryKey());
			op.commit();
			op.renameColumn("item", "name", "title");
			op.inSchema("public").createIndex("ix_title", "item", "title");
			op.setNotNullConcurrently("item", "title");
		});
		List<String> before = columns();
		engine.upgrade("head");
		assertThat(columns()).contains("item.title NO", "other.id NO");
		engine.downgrade("base");
		assertThat(columns()).isEqualTo(before);
	}

	@Test
	void waysBackAreTakenTheLastFirst() {
		MigrationEngine engine = engine((op) -> {
			op.reversibly((o) -> o.execute("insert into item values (1, 'up 1')"),
					(o) -> o.execute("insert into item values (4, 'down 1')"));
			op.reversibly((o) -> o.execute("insert into item values (2, 'up 2')"),
					(o) -> o.execute("insert into item select 3, 'down 2 after ' || max(id) from item"));
		});
		engine.upgrade("head");
		engine.downgrade("base");
		assertThat(this.database.jdbc().sql("select name from item order by id").query(String.class).list())
			.containsExactly("up 1", "up 2", "down 2 after 2", "down 1");
	}

	@Test
	void changeThatCannotBeTakenBackIsRefusedBeforeItIsApplied() {
		MigrationEngine engine = engine((op) -> {
			op.addColumn("item", column("note", text()));
			op.dropColumn("item", "name");
		});
		assertThatExceptionOfType(IrreversibleChangeException.class).isThrownBy(() -> engine.upgrade("head"))
			.withMessageContaining("'r1'")
			.withMessageContaining("DROP COLUMN \"name\"")
			.withMessageContaining("give the definition with the drop");
		assertThat(columns()).containsExactly("item.id YES", "item.name YES");
	}

	@Test
	void changeThatReadsTheDatabaseIsRefusedBeforeItIsApplied() {
		MigrationEngine engine = engine((op) -> op.jdbc().update("delete from item"));
		assertThatExceptionOfType(InvalidRevisionClassException.class).isThrownBy(() -> engine.upgrade("head"))
			.withMessageContaining("recorded without a database")
			.withMessageContaining("op.reversibly");
	}

	private MigrationEngine engine(Consumer<Operations> change) {
		return MigrationEngine.builder(this.database.dataSource())
			.settings(MigrationSettings.defaults().withLocations("classpath:io/sqlbot/migrate/engine/none"))
			.allowMissingLocations()
			.migration(Change.class, () -> new Change(change))
			.build();
	}

	private List<String> columns() {
		return this.database.jdbc().sql("""
				select table_name || '.' || column_name || ' ' || is_nullable from information_schema.columns
				where table_schema = 'public' and table_name in ('item', 'other') order by 1
				""").query(String.class).list();
	}

	@Revision(id = "r1")
	static class Change implements ReversibleMigration {

		private final Consumer<Operations> change;

		Change(Consumer<Operations> change) {
			this.change = change;
		}

		@Override
		public void change(Operations op) {
			this.change.accept(op);
		}

	}

}
