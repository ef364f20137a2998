package io.sqlbot.migrate.sql;

import java.util.List;
import java.util.stream.Collectors;

import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.Literal;
import io.sqlbot.migrate.schema.QualifiedName;

/**
 * Writes names and constants so that PostgreSQL reads them as they are (the PostgreSQL
 * manual, sections 4.1.1 and 4.1.2).
 */
public final class Quoting {

	private Quoting() {
	}

	/**
	 * A name in double quotes. Always quoting is right whatever words a future version of
	 * PostgreSQL reserves.
	 * @param identifier the name
	 * @return the quoted name
	 */
	public static String quote(Identifier identifier) {
		return identifier.quoted();
	}

	/**
	 * A name in double quotes, after its schema where it has one.
	 * @param name the name
	 * @return the quoted name
	 */
	public static String quote(QualifiedName name) {
		return name.quoted();
	}

	/**
	 * A string constant. Without {@code standard_conforming_strings} a backslash would be
	 * an escape, so one that holds a backslash is written in the escape syntax.
	 * @param value the string
	 * @return the constant
	 */
	public static String literal(String value) {
		return Literal.quote(value);
	}

	static String list(List<Identifier> names) {
		return names.stream().map(Identifier::quoted).collect(Collectors.joining(", ", "(", ")"));
	}

	static String names(List<QualifiedName> names) {
		return names.stream().map(QualifiedName::quoted).collect(Collectors.joining(", ", "(", ")"));
	}

}
