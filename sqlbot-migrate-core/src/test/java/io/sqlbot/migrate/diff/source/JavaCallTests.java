package io.sqlbot.migrate.diff.source;

import java.util.List;
import java.util.Set;

import io.sqlbot.migrate.operation.AddColumn;
import io.sqlbot.migrate.operation.AttachPartition;
import io.sqlbot.migrate.operation.CreateIndex;
import io.sqlbot.migrate.operation.IndexDefinition;
import io.sqlbot.migrate.operation.Operation;
import io.sqlbot.migrate.schema.Column;
import io.sqlbot.migrate.schema.ColumnType;
import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.IndexKey;
import io.sqlbot.migrate.schema.PartitionBound;
import io.sqlbot.migrate.schema.QualifiedName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class JavaCallTests {

	private static final QualifiedName TABLE = QualifiedName.of("t");

	@Test
	void everyKindOfOperationHasACall() {
		Set<Class<?>> kinds = Set.copyOf(JavaCall.writers());
		assertThat(kinds).containsExactlyInAnyOrder(Operation.class.getPermittedSubclasses());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			character varying(255)         | string(255)
			character varying              | string()
			character(3)                   | character(3)
			numeric(10,2)                  | numeric(10, 2)
			numeric(5,-2)                  | numeric(5, -2)
			numeric(7)                     | numeric(7)
			timestamp with time zone       | timestamp().withTimeZone()
			timestamp(3) without time zone | timestamp().precision(3)
			time without time zone         | time()
			time(6) with time zone         | time().precision(6).withTimeZone()
			bigint[]                       | array(bigInteger())
			character varying(9)[]         | array(string(9))
			boolean                        | bool()
			bytea                          | bytes()
			double precision               | doublePrecision()
			vector(1536)                   | vector(1536)
			mood                           | type("mood")
			app.mood                       | type("app.mood")
			bit varying(4)                 | type("bit varying(4)")
			""")
	void typesOfTheCatalogAreNamedAsPeopleDo(String sql, String code) {
		Operation operation = new AddColumn(TABLE, Column.column("c", ColumnType.type(sql)), false);
		assertThat(JavaCall.of(operation).lines()).containsExactly("op.addColumn(\"t\", column(\"c\", " + code + "));");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
			email                ~ op.createIndex("ix", "t", "email");
			"Order"              ~ op.createIndex("ix", "t", "Order");
			lower(email)         ~ op.createIndex("ix", "t", (i) -> i.expression("lower(email)"));
			((a + b))            ~ op.createIndex("ix", "t", (i) -> i.expression("(a + b)"));
			(a || b) || (c)      ~ op.createIndex("ix", "t", (i) -> i.expression("(a || b) || (c)"));
			""")
	void keysOfTheCatalogAreColumnsOrExpressions(String sql, String code) {
		IndexDefinition definition = new IndexDefinition(List.of(new IndexKey(sql, null, null, null, null)), List.of(),
				null, Set.of(), IndexDefinition.EMPTY.storage(), null);
		assertThat(JavaCall.of(new CreateIndex(new Identifier("ix"), TABLE, definition)).lines()).containsExactly(code);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
			FOR VALUES FROM ('2025-01-01') TO ('2026-01-01') ~ from("2025-01-01").to("2026-01-01")
			FOR VALUES FROM (1, MINVALUE) TO (2, MAXVALUE)   ~ from(1, sql("MINVALUE")).to(2, sql("MAXVALUE"))
			FOR VALUES IN ('a, b', 'it''s')                  ~ in("a, b", "it's")
			FOR VALUES WITH (modulus 4, remainder 0)         ~ hash(4, 0)
			DEFAULT                                          ~ otherwise()
			FOR VALUES IN (f(1, 2))                          ~ new PartitionBound("FOR VALUES IN (f(1, 2))")
			""")
	void boundsOfTheCatalogAreValues(String sql, String code) {
		Operation operation = new AttachPartition(TABLE, QualifiedName.of("p"), new PartitionBound(sql));
		assertThat(JavaCall.of(operation).lines()).containsExactly("op.attachPartition(\"t\", \"p\", " + code + ");");
	}

}
