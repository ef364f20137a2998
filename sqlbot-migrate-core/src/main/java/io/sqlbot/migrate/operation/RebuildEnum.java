package io.sqlbot.migrate.operation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.sqlbot.migrate.schema.Arguments;
import io.sqlbot.migrate.schema.EnumType;
import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * Gives an enum type other values, which PostgreSQL can do only by way of a new type: the
 * columns are converted to it, which rewrites their tables.
 *
 * @param type the type, with the values that it shall have
 * @param change the columns of that type, and what becomes of values that go
 */
public record RebuildEnum(EnumType type, Change change) implements Operation {

	public RebuildEnum {
		new CreateEnum(type);
		for (String target : change.replacements().values()) {
			if (!type.labels().contains(target)) {
				throw new IllegalArgumentException(
						"'to' of replace must be a label of enum '" + type.name() + "', but is '" + target + "'");
			}
		}
		for (Use use : change.columns()) {
			String label = use.defaultLabel();
			if (label != null && !type.labels().contains(label)) {
				throw new IllegalArgumentException("'defaultLabel' of column '" + use.column()
						+ "' must be a label of enum '" + type.name() + "', but is '" + label + "'");
			}
		}
	}

	@Override
	public Inverse inverse() {
		Map<String, String> replacements = this.change.replacements();
		if (this.change.former().isEmpty()) {
			return Inverse
				.none("It is not known which values enum '" + this.type.name() + "' had: name them with former(...).");
		}
		if (replacements.keySet().stream().anyMatch(this.type.labels()::contains)
				|| replacements.values().stream().anyMatch(this.change.former()::contains)
				|| new HashSet<>(replacements.values()).size() < replacements.size()) {
			return Inverse.none("Values of enum '" + this.type.name()
					+ "' were merged, and can't be told apart any more: give both ways with op.reversibly(...).");
		}
		Map<String, String> back = new LinkedHashMap<>();
		replacements.forEach((from, to) -> back.put(to, from));
		List<Use> columns = this.change.columns()
			.stream()
			.map((use) -> new Use(use.table(), use.column(), back.getOrDefault(use.defaultLabel(), use.defaultLabel())))
			.toList();
		return Inverse.by(new RebuildEnum(new EnumType(this.type.name(), this.change.former()),
				new Change(columns, back, this.type.labels())));
	}

	/**
	 * What else the new values need. Every method returns a changed copy.
	 *
	 * @param columns the columns of the type, all of them
	 * @param replacements what becomes of values that go
	 * @param former the values from before, none where they do not matter
	 */
	public record Change(List<Use> columns, Map<String, String> replacements, List<String> former) {

		/** No column has the type. */
		public static final Change NONE = new Change(List.of(), Map.of(), List.of());

		public Change {
			columns = List.copyOf(columns);
			replacements = Collections.unmodifiableMap(new LinkedHashMap<>(replacements));
			former = List.copyOf(former);
		}

		/**
		 * Convert a column without a default.
		 * @param table its table, which the search path finds
		 * @param column the column
		 * @return the changed copy
		 */
		public Change column(String table, String column) {
			return column(QualifiedName.of(table), column, null);
		}

		/**
		 * Convert a column with a default.
		 * @param table its table, which the search path finds
		 * @param column the column
		 * @param defaultLabel its default, as a value of the new type
		 * @return the changed copy
		 */
		public Change column(String table, String column, String defaultLabel) {
			return column(QualifiedName.of(table), column, defaultLabel);
		}

		/**
		 * Convert a column.
		 * @param table its table
		 * @param column the column
		 * @param defaultLabel its default, or {@code null} for none
		 * @return the changed copy
		 */
		public Change column(QualifiedName table, String column, @Nullable String defaultLabel) {
			List<Use> all = new ArrayList<>(this.columns);
			all.add(new Use(table, Identifier.of("column", column), defaultLabel));
			return new Change(all, this.replacements, this.former);
		}

		/**
		 * Turn a value that goes into one that stays or comes.
		 * @param from the value that goes
		 * @param to the value in its place
		 * @return the changed copy
		 */
		public Change replace(String from, String to) {
			Map<String, String> all = new LinkedHashMap<>(this.replacements);
			all.put(EnumType.verifyLabel("from", from), EnumType.verifyLabel("to", to));
			return new Change(this.columns, all, this.former);
		}

		/**
		 * Say which values the type had, so that the change can be taken back.
		 * @param labels the values from before
		 * @return the changed copy
		 */
		public Change former(String... labels) {
			return new Change(this.columns, this.replacements, Arguments.notEmpty("former", List.of(labels)));
		}

	}

	/**
	 * A column of the type.
	 *
	 * @param table its table
	 * @param column the column
	 * @param defaultLabel its default, or {@code null} for none
	 */
	public record Use(QualifiedName table, Identifier column, @Nullable String defaultLabel) {
	}

}
