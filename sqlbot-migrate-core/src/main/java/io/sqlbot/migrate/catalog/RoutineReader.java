package io.sqlbot.migrate.catalog;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.Literal;
import io.sqlbot.migrate.schema.NamedType;
import io.sqlbot.migrate.schema.ObjectKind;
import io.sqlbot.migrate.schema.Routine;
import org.jspecify.annotations.Nullable;

/**
 * Reads functions and procedures.
 */
final class RoutineReader implements CatalogQuery.RowReader {

	// their values are kept as the list of names that SET takes, quoted where they must
	// be
	private static final Set<String> LISTS = Set.of("search_path", "temp_tablespaces", "local_preload_libraries",
			"session_preload_libraries", "shared_preload_libraries", "unix_socket_directories");

	private final List<Routine> routines = new ArrayList<>();

	List<Routine> routines() {
		return this.routines;
	}

	@Override
	public void accept(CatalogRow row) throws SQLException {
		Routine.Body body = new Routine.Body(row.text("body"), row.optionalText("library"), row.flag("is_parsed"));
		this.routines.add(new Routine(row.text("kind").equals("p") ? ObjectKind.PROCEDURE : ObjectKind.FUNCTION,
				row.name(), parameters(row), row.optionalText("returns"), row.identifier("language"), attributes(row),
				body, row.optionalText("comment"), BelongingsRow.read(row), row.origin()));
	}

	private static List<Routine.Parameter> parameters(CatalogRow row) throws SQLException {
		List<String> types = row.texts("parameter_types");
		List<String> modes = row.texts("parameter_modes");
		List<String> names = row.texts("parameter_names");
		List<String> defaults = row.texts("parameter_defaults");
		List<Routine.Parameter> parameters = new ArrayList<>();
		for (int i = 0; i < types.size(); i++) {
			String name = at(names, i);
			parameters.add(new Routine.Parameter(mode(at(modes, i)), (name != null) ? new Identifier(name) : null,
					new NamedType(types.get(i)), at(defaults, i)));
		}
		return parameters;
	}

	// the catalog has no list where there would be nothing in it, and empty text for none
	private static @Nullable String at(List<String> texts, int place) {
		String text = (place < texts.size()) ? texts.get(place) : "";
		return text.isEmpty() ? null : text;
	}

	private static String mode(@Nullable String code) {
		if (code == null) {
			return "IN";
		}
		return switch (code) {
			case "o" -> "OUT";
			case "b" -> "INOUT";
			case "v" -> "VARIADIC";
			case "t" -> "TABLE";
			default -> "IN";
		};
	}

	private static List<String> attributes(CatalogRow row) throws SQLException {
		List<String> attributes = new ArrayList<>(row.texts("attributes"));
		for (Map.Entry<String, String> setting : row.settings("settings").entrySet()) {
			String value = LISTS.contains(setting.getKey()) ? setting.getValue() : Literal.quote(setting.getValue());
			attributes.add("SET " + setting.getKey() + " TO " + value);
		}
		return attributes;
	}

}
