package io.sqlbot.migrate.catalog;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

import javax.sql.DataSource;

import io.sqlbot.migrate.error.DatabaseAccessException;
import io.sqlbot.migrate.schema.Identifier;

/**
 * How PostgreSQL writes a name in an expression: in quotes only where it needs them (the
 * manual, {@code quote_ident}).
 *
 * @param keywords the words that can't stand for a name without quotes
 */
public record NameQuoting(Set<String> keywords) {

	private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_]*");

	public NameQuoting {
		keywords = Set.copyOf(keywords);
	}

	/**
	 * Ask a server for its keywords: one query.
	 * @param dataSource a database of the server
	 * @return how it quotes
	 * @throws DatabaseAccessException if the database refuses
	 */
	public static NameQuoting read(DataSource dataSource) {
		Set<String> keywords = new HashSet<>();
		try (Connection connection = dataSource.getConnection();
				Statement statement = connection.createStatement();
				ResultSet rows = statement
					.executeQuery("select word from pg_catalog.pg_get_keywords() where catcode <> 'U'")) {
			while (rows.next()) {
				keywords.add(rows.getString(1));
			}
			return new NameQuoting(keywords);
		}
		catch (SQLException ex) {
			throw new DatabaseAccessException("The keywords could not be read", ex);
		}
	}

	/**
	 * Write a name.
	 * @param name the name
	 * @return the name as PostgreSQL writes it
	 */
	public String quote(Identifier name) {
		boolean isPlain = PLAIN.matcher(name.text()).matches() && !this.keywords.contains(name.text());
		return isPlain ? name.text() : name.quoted();
	}

}
