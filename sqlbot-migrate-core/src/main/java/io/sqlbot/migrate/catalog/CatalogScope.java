package io.sqlbot.migrate.catalog;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.sql.DataSource;

import io.sqlbot.migrate.error.DatabaseAccessException;
import io.sqlbot.migrate.error.MissingSchemaException;
import io.sqlbot.migrate.schema.Arguments;
import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.QualifiedName;

/**
 * Which part of a database is read, and how its names are written.
 *
 * @param defaultSchema the schema whose names are written without it
 * @param otherSchemas the further schemas to read
 * @param otherPath schemas that are not read, but whose names are written without them
 * too, such as the one where the extensions are
 * @param ownTables the tables that keep this library's state; without a schema in the
 * default one
 */
public record CatalogScope(Identifier defaultSchema, Set<Identifier> otherSchemas, List<Identifier> otherPath,
		Set<QualifiedName> ownTables) {

	public CatalogScope {
		Arguments.notNull("defaultSchema", defaultSchema);
		otherSchemas = Set.copyOf(otherSchemas);
		otherPath = List.copyOf(otherPath);
		ownTables = Set.copyOf(ownTables);
		if (otherSchemas.contains(defaultSchema)) {
			throw new IllegalArgumentException(
					"'otherSchemas' must not contain the default schema '" + defaultSchema + "'");
		}
	}

	/**
	 * One schema, whose names are written without it.
	 * @param name the schema's name
	 * @return the scope
	 */
	public static CatalogScope of(String name) {
		return new CatalogScope(Identifier.of("schema", name), Set.of(), List.of(), Set.of());
	}

	/**
	 * The schema in which a database's connections create what names no other, and whose
	 * search path they find names by.
	 * @param dataSource the database
	 * @return the scope of the default schema
	 * @throws DatabaseAccessException if the database refuses
	 * @throws MissingSchemaException if no schema in the search path exists
	 */
	public static CatalogScope current(DataSource dataSource) {
		try (Connection connection = dataSource.getConnection();
				Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery("select pg_catalog.current_schemas(false)::text[]")) {
			row.next();
			List<Identifier> path = Stream.of((String[]) row.getArray(1).getArray()).map(Identifier::new).toList();
			if (path.isEmpty()) {
				throw new MissingSchemaException(null);
			}
			return new CatalogScope(path.get(0), Set.of(), path.subList(1, path.size()), Set.of());
		}
		catch (SQLException ex) {
			throw new DatabaseAccessException("The search path could not be read", ex);
		}
	}

	/**
	 * Read further schemas, whose names are written with them.
	 * @param names the schemas' names
	 * @return the changed copy
	 */
	public CatalogScope and(String... names) {
		Set<Identifier> all = new LinkedHashSet<>(this.otherSchemas);
		all.addAll(Identifier.listOf("schemas", names));
		return new CatalogScope(this.defaultSchema, all, this.otherPath, this.ownTables);
	}

	/**
	 * Recognise this library's own tables.
	 * @param tables the tables; without a schema in the default one
	 * @return the changed copy
	 */
	public CatalogScope withOwnTables(QualifiedName... tables) {
		return new CatalogScope(this.defaultSchema, this.otherSchemas, this.otherPath, Set.of(tables));
	}

	// the same names in another default schema, and the former one behind it
	CatalogScope shadowedBy(Identifier schema) {
		return new CatalogScope(schema, this.otherSchemas, path(), this.ownTables);
	}

	String[] schemas() {
		List<String> names = new ArrayList<>(List.of(this.defaultSchema.text()));
		this.otherSchemas.forEach((schema) -> names.add(schema.text()));
		return names.toArray(String[]::new);
	}

	String searchPath() {
		return path().stream().map(Identifier::quoted).collect(Collectors.joining(", "));
	}

	List<Identifier> path() {
		List<Identifier> path = new ArrayList<>(List.of(this.defaultSchema));
		path.addAll(this.otherPath);
		return path;
	}

}
