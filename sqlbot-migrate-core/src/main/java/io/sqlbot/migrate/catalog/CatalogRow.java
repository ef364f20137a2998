package io.sqlbot.migrate.catalog;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.sqlbot.migrate.schema.ColumnType;
import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.NamedType;
import io.sqlbot.migrate.schema.Origin;
import io.sqlbot.migrate.schema.QualifiedName;
import io.sqlbot.migrate.schema.StorageSettings;
import org.jspecify.annotations.Nullable;

/**
 * The row that a query against the catalog is at, in the model's terms.
 */
final class CatalogRow {

	private final ResultSet row;

	private final CatalogScope scope;

	CatalogRow(ResultSet row, CatalogScope scope) {
		this.row = row;
		this.scope = scope;
	}

	@Nullable String optionalText(String column) throws SQLException {
		return this.row.getString(column);
	}

	String text(String column) throws SQLException {
		String text = this.row.getString(column);
		if (text == null) {
			// an expression's text is missing when its object went while it was read
			throw new SQLException("The catalog changed while it was read: '" + column + "' is missing", "40001");
		}
		return text;
	}

	// false where the column is null
	boolean flag(String column) throws SQLException {
		return this.row.getBoolean(column);
	}

	int number(String column) throws SQLException {
		return this.row.getInt(column);
	}

	@Nullable Integer optionalNumber(String column) throws SQLException {
		int number = this.row.getInt(column);
		return this.row.wasNull() ? null : number;
	}

	long bigNumber(String column) throws SQLException {
		return this.row.getLong(column);
	}

	Long id(String column) throws SQLException {
		return this.row.getLong(column);
	}

	Identifier identifier(String column) throws SQLException {
		return new Identifier(text(column));
	}

	@Nullable Identifier optionalIdentifier(String column) throws SQLException {
		String text = optionalText(column);
		return (text != null) ? new Identifier(text) : null;
	}

	List<Identifier> identifiers(String column) throws SQLException {
		return texts(column).stream().map(Identifier::new).toList();
	}

	ColumnType type(String column) throws SQLException {
		return new NamedType(text(column));
	}

	QualifiedName name() throws SQLException {
		return name("schema", "name");
	}

	QualifiedName name(String schemaColumn, String nameColumn) throws SQLException {
		return qualified(optionalText(schemaColumn), text(nameColumn));
	}

	@Nullable QualifiedName optionalName(String schemaColumn, String nameColumn) throws SQLException {
		return (optionalText(nameColumn) != null) ? name(schemaColumn, nameColumn) : null;
	}

	List<QualifiedName> names(String schemasColumn, String namesColumn) throws SQLException {
		List<String> schemas = texts(schemasColumn);
		List<String> names = texts(namesColumn);
		List<QualifiedName> all = new ArrayList<>();
		for (int i = 0; i < names.size(); i++) {
			all.add(qualified(schemas.get(i), names.get(i)));
		}
		return all;
	}

	@Nullable Identifier schema(String column) throws SQLException {
		return unlessDefault(optionalText(column));
	}

	Origin origin() throws SQLException {
		Identifier extension = optionalIdentifier("extension");
		return (extension != null) ? Origin.extension(extension) : Origin.APPLICATION;
	}

	// empty where the column is null; elements that are null are empty text
	List<String> texts(String column) throws SQLException {
		Array array = this.row.getArray(column);
		if (array == null) {
			return List.of();
		}
		return Arrays.stream((@Nullable Object[]) array.getArray())
			.map((element) -> (element != null) ? element.toString() : "")
			.toList();
	}

	// an array of arrays, as long as there are rows in it; empty where the column is null
	List<List<@Nullable String>> cells(String column) throws SQLException {
		Array array = this.row.getArray(column);
		List<List<@Nullable String>> all = new ArrayList<>();
		if (array != null) {
			for (Object cells : (Object[]) array.getArray()) {
				all.add(Collections.unmodifiableList(Arrays.asList((@Nullable String[]) cells)));
			}
		}
		return all;
	}

	// texts such as fillfactor=70
	Map<String, String> settings(String column) throws SQLException {
		Map<String, String> settings = new LinkedHashMap<>();
		for (String setting : texts(column)) {
			int end = setting.indexOf('=');
			settings.put(setting.substring(0, end), setting.substring(end + 1));
		}
		return settings;
	}

	StorageSettings storage() throws SQLException {
		return new StorageSettings(optionalIdentifier("method"), settings("parameters"),
				optionalIdentifier("tablespace"));
	}

	QualifiedName qualified(@Nullable String schema, String name) {
		return new QualifiedName(unlessDefault(schema), new Identifier(name));
	}

	private @Nullable Identifier unlessDefault(@Nullable String schema) {
		return (schema == null || schema.equals(this.scope.defaultSchema().text())) ? null : new Identifier(schema);
	}

}
