package io.sqlbot.migrate.boot.data;

import java.util.List;
import java.util.Locale;

import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.QualifiedName;

import org.springframework.data.relational.core.sql.IdentifierProcessing;
import org.springframework.data.relational.core.sql.SqlIdentifier;

/**
 * Names as PostgreSQL stores what Spring Data writes.
 */
final class SqlName {

	// as Spring Data's dialect for PostgreSQL has it
	private static final IdentifierProcessing PROCESSING = IdentifierProcessing
		.create(IdentifierProcessing.Quoting.ANSI, IdentifierProcessing.LetterCasing.LOWER_CASE);

	private SqlName() {
	}

	static QualifiedName qualified(SqlIdentifier identifier) {
		List<Identifier> parts = identifier.stream().map(SqlName::of).toList();
		Identifier name = parts.get(parts.size() - 1);
		return new QualifiedName((parts.size() > 1) ? parts.get(parts.size() - 2) : null, name);
	}

	static Identifier of(SqlIdentifier identifier) {
		String sql = identifier.toSql(PROCESSING);
		return new Identifier(sql.startsWith("\"") ? sql.substring(1, sql.length() - 1).replace("\"\"", "\"")
				: sql.toLowerCase(Locale.ROOT));
	}

}
