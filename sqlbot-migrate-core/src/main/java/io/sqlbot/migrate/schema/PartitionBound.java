package io.sqlbot.migrate.schema;

import java.util.StringJoiner;

import org.jspecify.annotations.Nullable;

/**
 * The rows that a partition holds (the PostgreSQL manual, section 5.12). The factory
 * methods are meant to be imported statically.
 *
 * @param sql the bound's text, such as {@code FOR VALUES IN (1, 2)}
 */
public record PartitionBound(String sql) {

	public PartitionBound {
		Arguments.notBlank("bound", sql);
	}

	/**
	 * Rows whose key is one of the values.
	 * @param values the values, at least one; {@code null} for NULL
	 * @return the bound of a partition by list
	 */
	public static PartitionBound in(@Nullable Object... values) {
		return new PartitionBound("FOR VALUES IN " + list("values", values));
	}

	/**
	 * Rows whose key is at least something; {@link Lower#to(Object...)} completes it.
	 * @param values one value for each column of the key; {@code Literal.sql("MINVALUE")}
	 * for no bound
	 * @return the lower end
	 */
	public static Lower from(Object... values) {
		return new Lower(list("values", values));
	}

	/**
	 * Rows whose key has a remainder after division.
	 * @param modulus the number of partitions, at least 1
	 * @param remainder the partition's number, from 0
	 * @return the bound of a partition by hash
	 */
	public static PartitionBound hash(int modulus, int remainder) {
		Arguments.between("modulus", modulus, 1, Integer.MAX_VALUE);
		Arguments.between("remainder", remainder, 0, modulus - 1);
		return new PartitionBound("FOR VALUES WITH (MODULUS " + modulus + ", REMAINDER " + remainder + ")");
	}

	/**
	 * Rows that no other partition holds.
	 * @return the bound of the default partition
	 */
	public static PartitionBound otherwise() {
		return new PartitionBound("DEFAULT");
	}

	private static String list(String parameter, @Nullable Object... values) {
		if (values.length == 0) {
			throw new IllegalArgumentException("'" + parameter + "' must not be empty");
		}
		StringJoiner list = new StringJoiner(", ", "(", ")");
		for (Object value : values) {
			list.add(Literal.of(parameter, value).sql());
		}
		return list.toString();
	}

	/**
	 * The lower end of a range.
	 *
	 * @param sql its values
	 */
	public record Lower(String sql) {

		/**
		 * Rows whose key is less than something.
		 * @param values one value for each column of the key;
		 * {@code Literal.sql("MAXVALUE")} for no bound
		 * @return the bound of a partition by range
		 */
		public PartitionBound to(Object... values) {
			return new PartitionBound("FOR VALUES FROM " + this.sql + " TO " + list("values", values));
		}

	}

}
