package io.sqlbot.migrate.boot.data;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

import io.sqlbot.migrate.diff.model.ModelSource;
import io.sqlbot.migrate.diff.model.WantedSchema;
import io.sqlbot.migrate.diff.model.WantedSchema.Expressible;

import org.springframework.data.jdbc.core.convert.JdbcConverter;

/**
 * The schema that the aggregates of Spring Data JDBC want, translated from its mapping:
 * tables, columns and their types, primary keys, and the columns and foreign keys that
 * lead from the tables within an aggregate to its root.
 * <p>
 * The mapping says less than a schema holds. It knows no lengths: text is wanted as
 * {@code text}, and {@code varchar(20)} is as good. It knows of no unique constraint,
 * index, default or check, and of no reference between aggregates. That a column refuses
 * NULL it says of primitives and keys only, and how identifiers are made it doesn't say.
 * All this is left alone in a database; where a new table shall have it, add it to the
 * revision. Thread-safe; the converter is looked for when the model is asked for.
 */
public final class DataJdbcModelSource implements ModelSource {

	private static final Set<Expressible> PARTLY = EnumSet.of(Expressible.SCHEMA, Expressible.SEQUENCE,
			Expressible.NOT_NULL, Expressible.FOREIGN_KEY, Expressible.KEY_DETAILS, Expressible.IDENTITY);

	private final Supplier<JdbcConverter> converter;

	private final ColumnTypeMapping types;

	/**
	 * The aggregates that a converter knows.
	 * @param converter finds the converter, whose mapping context knows the initial
	 * entities
	 * @param types says the types of columns that the converter can't say
	 */
	public DataJdbcModelSource(Supplier<JdbcConverter> converter, ColumnTypeMapping types) {
		this.converter = converter;
		this.types = types;
	}

	@Override
	public String name() {
		return "Spring Data JDBC";
	}

	/**
	 * Tell what the aggregates want.
	 * @throws UnknownColumnTypeException if nobody says the type of a column
	 */
	@Override
	public WantedSchema wanted() {
		MappedTables tables = new MappedTables(new ColumnTypes(this.converter.get(), this.types));
		return new WantedSchema(tables.statements(), tables.schemas(), Set.of(), PARTLY, Set.of(),
				List.copyOf(tables.renames()));
	}

	@Override
	public String toString() {
		return name();
	}

}
