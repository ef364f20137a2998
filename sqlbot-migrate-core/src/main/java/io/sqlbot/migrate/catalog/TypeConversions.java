package io.sqlbot.migrate.catalog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import io.sqlbot.migrate.error.DatabaseAccessException;
import io.sqlbot.migrate.schema.ColumnType;

/**
 * How PostgreSQL turns the values of one type into those of another, as its catalog says
 * (the PostgreSQL manual, CREATE CAST and ALTER TABLE).
 *
 * @param known what is known, by pairs of types
 */
public record TypeConversions(Map<Pair, Way> known) {

	private static final String QUERY = CatalogQuery.read("conversions.sql");

	/** Nothing is known, as for a change without types. */
	public static final TypeConversions NONE = new TypeConversions(Map.of());

	public TypeConversions {
		known = Map.copyOf(known);
	}

	/**
	 * Ask for some pairs: one query.
	 * @param dataSource the database
	 * @param scope whose search path finds the types
	 * @param pairs the pairs of types
	 * @return what the database knows; nothing of types that it does not have
	 * @throws DatabaseAccessException if the database refuses
	 */
	public static TypeConversions read(DataSource dataSource, CatalogScope scope, Collection<Pair> pairs) {
		if (pairs.isEmpty()) {
			return NONE;
		}
		List<Pair> asked = List.copyOf(pairs);
		try (Connection connection = dataSource.getConnection()) {
			boolean autoCommit = connection.getAutoCommit();
			connection.setAutoCommit(false);
			try {
				return read(connection, scope, asked);
			}
			finally {
				connection.rollback();
				connection.setAutoCommit(autoCommit);
			}
		}
		catch (SQLException ex) {
			throw new DatabaseAccessException("The casts could not be read", ex);
		}
	}

	private static TypeConversions read(Connection connection, CatalogScope scope, List<Pair> asked)
			throws SQLException {
		Map<Pair, Way> known = new LinkedHashMap<>();
		try (PreparedStatement path = connection
			.prepareStatement("select pg_catalog.set_config('search_path', ?, true)")) {
			path.setString(1, scope.searchPath());
			path.execute();
		}
		try (PreparedStatement query = connection.prepareStatement(QUERY)) {
			query.setArray(1, texts(connection, asked.stream().map(Pair::from).toList()));
			query.setArray(2, texts(connection, asked.stream().map(Pair::to).toList()));
			try (ResultSet rows = query.executeQuery()) {
				while (rows.next()) {
					known.put(asked.get(rows.getInt("pair") - 1), Way.valueOf(rows.getString("way")));
				}
			}
		}
		return new TypeConversions(known);
	}

	private static java.sql.Array texts(Connection connection, List<ColumnType> types) throws SQLException {
		return connection.createArrayOf("text", types.stream().map(ColumnType::sql).toArray());
	}

	/**
	 * Tell how the values of a type become those of another.
	 * @param from the type that there is
	 * @param to the type that is to be
	 * @return the way; {@link Way#UNKNOWN} for pairs that were not asked for
	 */
	public Way of(ColumnType from, ColumnType to) {
		return this.known.getOrDefault(new Pair(from, to), Way.UNKNOWN);
	}

	/**
	 * Two types.
	 *
	 * @param from the type that there is
	 * @param to the type that is to be
	 */
	public record Pair(ColumnType from, ColumnType to) {
	}

	/** How values change their type. */
	public enum Way {

		/** ALTER TABLE does so by itself. */
		ASSIGNMENT,

		/** A cast must be written. */
		CAST,

		/** A cast by way of text must be written. */
		BY_TEXT,

		/** There is none. */
		UNKNOWN

	}

}
