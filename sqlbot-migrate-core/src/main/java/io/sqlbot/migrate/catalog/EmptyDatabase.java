package io.sqlbot.migrate.catalog;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import io.sqlbot.migrate.error.ScratchDatabaseException;
import io.sqlbot.migrate.schema.Composite;
import io.sqlbot.migrate.schema.Domain;
import io.sqlbot.migrate.schema.Enumeration;
import io.sqlbot.migrate.schema.Origin;
import io.sqlbot.migrate.schema.QualifiedName;
import io.sqlbot.migrate.schema.Routine;
import io.sqlbot.migrate.schema.SchemaModel;
import io.sqlbot.migrate.schema.Sequence;
import io.sqlbot.migrate.schema.Table;
import io.sqlbot.migrate.schema.View;

/**
 * A database that was set aside for building models. The model is built in a transaction
 * that is rolled back, so the database stays as empty as it was, whatever happens.
 */
final class EmptyDatabase {

	private final Connection scratch;

	private final LiveDatabase live;

	// the caller rolls the connection's transaction back
	EmptyDatabase(Connection scratch, LiveDatabase live) {
		this.scratch = scratch;
		this.live = live;
	}

	SchemaModel build(ModelDdl ddl) throws SQLException {
		LiveDatabase facts = LiveDatabase.read(this.scratch);
		require(major(facts).equals(major(this.live)), "runs PostgreSQL " + facts.serverVersion()
				+ ", but the database that is compared runs " + this.live.serverVersion());
		Optional<String> object = firstObject(CatalogReader.read(this.scratch, ddl.scope()));
		require(object.isEmpty(), "is not empty: it holds '" + object.orElse("") + "'");
		int tables = new DdlNames(ddl.statements()).tables();
		require(facts.hasRoomFor(tables), "has no room for the locks of the model's " + tables
				+ " tables in one transaction: raise max_locks_per_transaction");
		ScratchExtensions extensions = new ScratchExtensions(this.scratch);
		extensions.prepareFor(ddl.scope(), this.live.extensions());
		ddl.execute(this.scratch, extensions.missing());
		return CatalogReader.read(this.scratch, ddl.scope());
	}

	private static String major(LiveDatabase database) {
		return database.serverVersion().replaceFirst("\\D.*", "");
	}

	// what is not an extension's, or of PostgreSQL itself
	private static Optional<String> firstObject(SchemaModel model) {
		return Stream
			.of(names(model.tables(), Table::origin, Table::name), names(model.views(), View::origin, View::name),
					names(model.sequences(), Sequence::origin, Sequence::name),
					names(model.enums(), Enumeration::origin, Enumeration::name),
					names(model.domains(), Domain::origin, Domain::name),
					names(model.composites(), Composite::origin, Composite::name),
					names(model.routines(), Routine::origin, Routine::name))
			.flatMap((names) -> names)
			.findFirst();
	}

	private static <T> Stream<String> names(List<T> objects, Function<T, Origin> origin,
			Function<T, QualifiedName> name) {
		return objects.stream()
			.filter((object) -> origin.apply(object).isApplication())
			.map((object) -> name.apply(object).toString());
	}

	private void require(boolean condition, String otherwise) throws SQLException {
		if (!condition) {
			throw new ScratchDatabaseException(this.scratch.getCatalog(), otherwise);
		}
	}

}
