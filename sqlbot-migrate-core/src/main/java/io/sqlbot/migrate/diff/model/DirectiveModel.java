package io.sqlbot.migrate.diff.model;

import java.io.StringReader;
import java.util.function.Consumer;

import io.sqlbot.migrate.Operations;
import io.sqlbot.migrate.operation.BulkInsert;
import io.sqlbot.migrate.operation.CopyData;
import io.sqlbot.migrate.operation.ExecuteScript;
import io.sqlbot.migrate.operation.Operation;
import io.sqlbot.migrate.operation.OperationSink;
import io.sqlbot.migrate.schema.Arguments;
import io.sqlbot.migrate.sql.OperationSql;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A model that is written in Java.
 *
 * @param name what people call it
 * @param model builds it in an empty database
 */
record DirectiveModel(String name, Consumer<Operations> model) implements ModelSource {

	DirectiveModel {
		Arguments.notBlank("name", name);
		Arguments.notNull("model", model);
	}

	@Override
	public WantedSchema wanted() {
		ModelStatements statements = new ModelStatements("'" + this.name + "'");
		this.model.accept(Operations.into(new ModelSink(statements)));
		return statements.wanted();
	}

	@Override
	public String toString() {
		return this.name;
	}

	/**
	 * Takes what the model does.
	 *
	 * @param statements where its statements go
	 */
	private record ModelSink(ModelStatements statements) implements OperationSink {

		@Override
		public void accept(Operation operation) {
			if (operation instanceof BulkInsert || operation instanceof CopyData) {
				throw this.statements.refuse("op.bulkInsert", 0);
			}
			if (operation instanceof ExecuteScript script) {
				this.statements.addScript(new StringReader(script.sql()), false);
			}
			else {
				OperationSql.of(operation).forEach(this.statements::add);
			}
		}

		@Override
		public void commit() {
			// what is built once and read needs no segments
		}

		@Override
		public JdbcTemplate jdbc() {
			throw this.statements.refuse("op.jdbc()", 0);
		}

		@Override
		public void jdbc(Consumer<JdbcTemplate> work) {
			jdbc();
		}

		@Override
		public boolean isOffline() {
			return false;
		}

	}

}
