package io.sqlbot.migrate.diff;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.sqlbot.migrate.catalog.CatalogReader;
import io.sqlbot.migrate.catalog.CatalogScope;
import io.sqlbot.migrate.catalog.NameQuoting;
import io.sqlbot.migrate.catalog.ScratchPlace;
import io.sqlbot.migrate.operation.AddEnumValue;
import io.sqlbot.migrate.operation.Operation;
import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.NotNull;
import io.sqlbot.migrate.schema.QualifiedName;
import io.sqlbot.migrate.schema.SchemaModel;
import io.sqlbot.migrate.schema.Table;
import io.sqlbot.migrate.schema.TableColumn;
import io.sqlbot.migrate.sql.OperationSql;
import io.sqlbot.migrate.testing.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.postgresql.jdbc.PreferQueryMode;

import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * A database that is compared with models, and a second one beside it in which these are
 * built.
 */
final class ComparedDatabase implements AutoCloseable {

	private final String scratch;

	private final SingleConnectionDataSource live;

	private final SingleConnectionDataSource other;

	private final ScratchPlace place;

	private final Connection connection;

	ComparedDatabase(TestDatabase test) throws SQLException {
		TestDatabase database = test.asAdministrator();
		this.scratch = database.name() + "_scratch";
		// opening a connection takes longer than most of what is done with it
		this.live = single(database.dataSource());
		this.connection = this.live.getConnection();
		execute("CREATE DATABASE \"" + this.scratch + "\" TEMPLATE template0");
		PGSimpleDataSource beside = database.dataSource();
		beside.setDatabaseName(this.scratch);
		this.other = single(beside);
		copyExtensions();
		this.place = ScratchPlace.configured(this.live, this.other);
	}

	// once, as it takes long
	private void copyExtensions() throws SQLException {
		try (Statement statement = this.connection.createStatement();
				Statement target = this.other.getConnection().createStatement();
				ResultSet rows = statement.executeQuery("select extname, nspname from pg_extension e "
						+ "join pg_namespace n on n.oid = e.extnamespace where extname <> 'plpgsql'")) {
			while (rows.next()) {
				target.execute("CREATE EXTENSION " + rows.getString(1) + " SCHEMA " + rows.getString(2));
			}
		}
	}

	int major() throws SQLException {
		return this.connection.getMetaData().getDatabaseMajorVersion();
	}

	// leaves extensions as they are
	void replaceBy(Set<String> schemas, List<String> ddl) throws SQLException {
		for (String schema : schemas) {
			execute("DROP SCHEMA IF EXISTS " + new Identifier(schema).quoted() + " CASCADE");
		}
		execute("CREATE SCHEMA IF NOT EXISTS public");
		execute("COMMENT ON SCHEMA public IS 'standard public schema'");
		for (String sql : ddl) {
			execute(sql);
		}
	}

	NameQuoting quoting() {
		return NameQuoting.read(this.live);
	}

	ScratchPlace place() {
		return this.place;
	}

	SchemaModel read(CatalogScope scope) {
		return CatalogReader.read(this.live, scope);
	}

	SchemaModel build(List<String> ddl, CatalogScope scope) {
		return this.place.build(ddl, scope);
	}

	// in one transaction, but where PostgreSQL lets a value be used later only
	void run(List<Operation> operations) throws SQLException {
		boolean isOne = operations.stream().noneMatch(AddEnumValue.class::isInstance);
		this.connection.setAutoCommit(!isOne);
		try {
			for (Operation operation : operations) {
				for (String sql : OperationSql.of(operation)) {
					execute(sql);
				}
			}
			if (isOne) {
				this.connection.commit();
			}
		}
		finally {
			if (isOne) {
				this.connection.rollback();
			}
			this.connection.setAutoCommit(true);
		}
	}

	void execute(String sql) throws SQLException {
		try (Statement statement = this.connection.createStatement()) {
			statement.execute(sql);
		}
		catch (SQLException ex) {
			throw new SQLException(ex.getMessage() + "\nin: " + sql, ex.getSQLState(), ex);
		}
	}

	// each thing for itself, as the order of columns is no difference
	static List<Map.Entry<String, Record>> things(SchemaModel model, Set<QualifiedName> without) {
		List<Map.Entry<String, Record>> things = new ArrayList<>();
		List.of(model.namespaces(), model.extensions(), model.enums(), model.domains(), model.composites(),
				model.sequences(), model.views(), model.routines())
			.forEach((objects) -> objects.forEach((object) -> things.add(Map.entry("", object))));
		for (Table table : model.tables()) {
			if (!without.contains(table.name())) {
				String name = table.name().toString();
				things.add(Map.entry(name, table.settings()));
				things.add(Map.entry(name,
						new Rest(table.comment(), table.rowSecurity().isEnabled(), table.rowSecurity().isForced())));
				List<TableColumn> columns = table.columns()
					.stream()
					.map((column) -> withoutChosen(column, model))
					.toList();
				List.of(columns, table.constraints(), table.indexes(), table.triggers(), table.rowSecurity().policies())
					.forEach((members) -> members.forEach((member) -> things.add(Map.entry(name, member))));
			}
		}
		return things;
	}

	// the server finds another name for NOT NULL where a partition took one with it
	private static TableColumn withoutChosen(TableColumn column, SchemaModel model) {
		NotNull notNull = column.notNull();
		if (notNull == null || notNull.name() == null || model.tables()
			.stream()
			.noneMatch((table) -> ChosenNames.isChosenNotNull(table.name().name(), column.name(), notNull.name()))) {
			return column;
		}
		return new TableColumn(column.column(), new NotNull(null, notNull.traits(), notNull.comment()),
				column.statistics(), column.options(), column.isInherited());
	}

	static String sql(List<Operation> operations) {
		return operations.stream()
			.flatMap((operation) -> OperationSql.of(operation).stream())
			.map((sql) -> sql + ";\n")
			.collect(Collectors.joining());
	}

	@Override
	public void close() throws SQLException {
		this.other.destroy();
		try {
			execute("DROP DATABASE IF EXISTS \"" + this.scratch + "\" WITH (FORCE)");
		}
		finally {
			this.live.destroy();
		}
	}

	// the driver takes BEGIN ATOMIC for several statements
	private static SingleConnectionDataSource single(PGSimpleDataSource dataSource) throws SQLException {
		dataSource.setPreferQueryMode(PreferQueryMode.SIMPLE);
		return new SingleConnectionDataSource(dataSource.getConnection(), true);
	}

	/** What else a table has. */
	private record Rest(@Nullable String comment, boolean isSecured, boolean isForced) {
	}

}
