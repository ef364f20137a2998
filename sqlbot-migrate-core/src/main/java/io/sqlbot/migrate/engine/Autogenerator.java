package io.sqlbot.migrate.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import javax.sql.DataSource;

import io.sqlbot.migrate.MigrationSettings;
import io.sqlbot.migrate.RevisionInfo;
import io.sqlbot.migrate.catalog.CatalogReader;
import io.sqlbot.migrate.catalog.CatalogScope;
import io.sqlbot.migrate.catalog.NameQuoting;
import io.sqlbot.migrate.catalog.ScratchPlace;
import io.sqlbot.migrate.catalog.TypeConversions;
import io.sqlbot.migrate.diff.Comparison;
import io.sqlbot.migrate.diff.ComparisonRequest;
import io.sqlbot.migrate.diff.ComparisonSettings;
import io.sqlbot.migrate.diff.ModelComparison;
import io.sqlbot.migrate.diff.model.ModelSource;
import io.sqlbot.migrate.diff.model.WantedSchema;
import io.sqlbot.migrate.diff.model.WantedSchema.Expressible;
import io.sqlbot.migrate.error.DatabaseAccessException;
import io.sqlbot.migrate.error.DatabaseBehindException;
import io.sqlbot.migrate.runtime.VersionTables;
import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.QualifiedName;
import io.sqlbot.migrate.schema.SchemaModel;

/**
 * Compares the model that an application's entities or files of SQL describe with its
 * database, or with what its revisions make of an empty one, and tells what a revision
 * has to do. It writes nothing, and the live database is only read. Thread-safe if its
 * sources are.
 *
 * <p>
 * Every method throws a subclass of {@link io.sqlbot.migrate.error.MigrationException}
 * when something can't be done, whose message says what happened and what to do next.
 */
public final class Autogenerator {

	private final MigrationEngine engine;

	private final ScratchPlace place;

	private final ModelSource model;

	private final AutogeneratorBuilder settings;

	Autogenerator(AutogeneratorBuilder builder, ModelSource model) {
		this.engine = builder.engine();
		this.place = builder.place();
		this.model = model;
		this.settings = builder.copy();
	}

	/**
	 * Begin an autogenerator.
	 * @param engine the engine of the database and its revisions
	 * @param place where models are built
	 * @return a builder without a source
	 */
	public static AutogeneratorBuilder builder(MigrationEngine engine, ScratchPlace place) {
		return new AutogeneratorBuilder(engine, place);
	}

	/**
	 * What people call the model, for messages.
	 * @return the names of its sources
	 */
	public String model() {
		return this.model.name();
	}

	/**
	 * Compare the model with the live database, as both are now.
	 * @param request what the comparison is to do
	 * @return the differences
	 */
	public Comparison compareWithDatabase(ComparisonRequest request) {
		WantedSchema wanted = this.model.wanted();
		CatalogScope scope = scope(wanted);
		return compare(CatalogReader.read(live(), scope), scope, wanted, request);
	}

	/**
	 * Compare the model with what all revisions make of an empty database, up to their
	 * heads. The live database's state does not matter. It takes a database of its own,
	 * as revisions may have several transactions.
	 * @param request what the comparison is to do
	 * @return the differences
	 */
	public Comparison compareWithRevisions(ComparisonRequest request) {
		WantedSchema wanted = this.model.wanted();
		CatalogScope scope = scope(wanted);
		String schema = this.engine.settings().versionTableSchema();
		Set<Identifier> schemas = (schema != null) ? Set.of(new Identifier(schema)) : Set.of();
		SchemaModel replayed = this.place.replay(scope, schemas,
				(scratch) -> this.engine.replaying(scratch).upgrade("heads"));
		return compare(replayed, scope, wanted, request);
	}

	/**
	 * Make sure that the database is where it should be: what it lacks may be in a
	 * revision that did not run yet.
	 * @param target where an upgrade goes, such as {@code heads}
	 * @throws DatabaseBehindException if a revision is pending
	 */
	public void requireUpToDate(String target) {
		List<RevisionInfo> pending = this.engine.status(target).pending();
		if (!pending.isEmpty()) {
			throw new DatabaseBehindException(target, pending.stream().map(RevisionInfo::id).toList());
		}
	}

	private Comparison compare(SchemaModel before, CatalogScope scope, WantedSchema model, ComparisonRequest request) {
		SchemaModel after = this.place.build(model.statements(), scope);
		WantedSchema wanted = model.withKinds(this.settings::compares);
		return new ModelComparison(scope.defaultSchema(), settings(wanted), this.settings.rewriters(),
				NameQuoting.read(live()), (pairs) -> TypeConversions.read(live(), scope, pairs))
			.compare(before, after, wanted, request);
	}

	private ComparisonSettings settings(WantedSchema wanted) {
		Set<Expressible> kinds = EnumSet.noneOf(Expressible.class);
		kinds.addAll(wanted.expresses());
		kinds.addAll(wanted.partly());
		return ComparisonSettings.DEFAULTS.withExpresses(kinds)
			.withGeneratedNames(wanted.generatedNames())
			.withIncluded(this.settings::includes)
			.withServerMajor(serverMajor());
	}

	private CatalogScope scope(WantedSchema wanted) {
		MigrationSettings migration = this.engine.settings();
		CatalogScope current = CatalogScope.current(live());
		Set<Identifier> others = new LinkedHashSet<>(wanted.schemas());
		others.remove(current.defaultSchema());
		return new CatalogScope(current.defaultSchema(), others, current.otherPath(),
				Set.of(VersionTables.names(migration).toArray(QualifiedName[]::new)));
	}

	private int serverMajor() {
		try (Connection connection = live().getConnection()) {
			return connection.getMetaData().getDatabaseMajorVersion();
		}
		catch (SQLException ex) {
			throw new DatabaseAccessException("The server's version could not be read", ex);
		}
	}

	private DataSource live() {
		return this.engine.dataSource();
	}

}
