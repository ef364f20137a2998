package io.sqlbot.migrate;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import io.sqlbot.migrate.operation.AddColumn;
import io.sqlbot.migrate.operation.AlterColumn;
import io.sqlbot.migrate.operation.ColumnChange;
import io.sqlbot.migrate.operation.CreateIndex;
import io.sqlbot.migrate.operation.CreateTable;
import io.sqlbot.migrate.operation.DropColumn;
import io.sqlbot.migrate.operation.DropIndex;
import io.sqlbot.migrate.operation.DropTable;
import io.sqlbot.migrate.operation.ExecuteScript;
import io.sqlbot.migrate.operation.OperationSink;
import io.sqlbot.migrate.operation.RenameColumn;
import io.sqlbot.migrate.operation.RenameTable;
import io.sqlbot.migrate.schema.Column;
import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.QualifiedName;
import io.sqlbot.migrate.schema.TableElement;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Turns each call into its operation record.
 */
final class SinkOperations implements Operations {

	private final OperationSink sink;

	SinkOperations(OperationSink sink) {
		this.sink = sink;
	}

	@Override
	public void createTable(String table, TableElement... elements) {
		this.sink.accept(new CreateTable(QualifiedName.of(table), List.of(elements)));
	}

	@Override
	public void dropTable(String table) {
		this.sink.accept(new DropTable(QualifiedName.of(table)));
	}

	@Override
	public void renameTable(String table, String newName) {
		this.sink.accept(new RenameTable(QualifiedName.of(table), new Identifier(newName)));
	}

	@Override
	public void addColumn(String table, Column column) {
		this.sink.accept(new AddColumn(QualifiedName.of(table), column));
	}

	@Override
	public void dropColumn(String table, String column) {
		this.sink.accept(new DropColumn(QualifiedName.of(table), new Identifier(column)));
	}

	@Override
	public void alterColumn(String table, String column, UnaryOperator<ColumnChange> change) {
		this.sink
			.accept(new AlterColumn(QualifiedName.of(table), new Identifier(column), change.apply(ColumnChange.NONE)));
	}

	@Override
	public void renameColumn(String table, String column, String newName) {
		this.sink.accept(new RenameColumn(QualifiedName.of(table), new Identifier(column), new Identifier(newName)));
	}

	@Override
	public void createIndex(String index, String table, String... columns) {
		createIndex(index, table, columns, false);
	}

	@Override
	public void createUniqueIndex(String index, String table, String... columns) {
		createIndex(index, table, columns, true);
	}

	@Override
	public void dropIndex(String index) {
		this.sink.accept(new DropIndex(QualifiedName.of(index)));
	}

	@Override
	public void execute(String sql) {
		this.sink.accept(new ExecuteScript(sql));
	}

	@Override
	public void commit() {
		this.sink.commit();
	}

	@Override
	public JdbcTemplate jdbc() {
		return this.sink.jdbc();
	}

	@Override
	public void jdbc(Consumer<JdbcTemplate> work) {
		this.sink.jdbc(work);
	}

	@Override
	public boolean offline(String sql) {
		if (this.sink.isOffline()) {
			this.sink.accept(new ExecuteScript(sql));
		}
		return this.sink.isOffline();
	}

	private void createIndex(String index, String table, String[] columns, boolean unique) {
		List<Identifier> identifiers = Arrays.stream(columns).map(Identifier::new).toList();
		this.sink.accept(new CreateIndex(new Identifier(index), QualifiedName.of(table), identifiers, unique));
	}

}
