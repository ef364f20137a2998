package io.sqlbot.migrate.schema;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;

/**
 * An enum type (the PostgreSQL manual, section 8.7). As a column's type it is a mere
 * reference to the type; nothing creates it but {@code op.createEnum}.
 *
 * @param name the type's name
 * @param labels the labels in order, each of at most 63 bytes; none where the type exists
 * and its labels do not matter
 */
public record EnumType(QualifiedName name, List<String> labels) implements ColumnType {

	public EnumType {
		Arguments.notNull("name", name);
		labels = List.copyOf(Arguments.notNull("labels", labels));
		labels.forEach((label) -> verifyLabel("labels", label));
		if (new HashSet<>(labels).size() < labels.size()) {
			throw new IllegalArgumentException("'labels' of enum '" + name + "' must not repeat one: " + labels);
		}
	}

	/**
	 * Refuse what can't be a label.
	 * @param parameter the parameter's name, for the message
	 * @param label the label
	 * @return the label
	 * @throws IllegalArgumentException if it is {@code null}, empty or longer than 63
	 * bytes
	 */
	public static String verifyLabel(String parameter, String label) {
		if (Arguments.notNull(parameter, label).isEmpty()
				|| label.getBytes(StandardCharsets.UTF_8).length > Identifier.MAX_BYTES) {
			throw new IllegalArgumentException(
					"'" + parameter + "' must have 1 to " + Identifier.MAX_BYTES + " bytes, but is '" + label + "'");
		}
		return label;
	}

	/**
	 * The same type in a schema.
	 * @param schema the schema's name
	 * @return the changed copy
	 */
	public EnumType inSchema(String schema) {
		return new EnumType(new QualifiedName(Identifier.of("schema", schema), this.name.name()), this.labels);
	}

	@Override
	public String sql() {
		return this.name.quoted();
	}

}
