package io.sqlbot.migrate.operation;

import java.util.function.Consumer;

import io.sqlbot.migrate.Operations;

/**
 * A call that runs on the schema of {@code cases.sql}.
 *
 * @param name what it shows
 * @param since the first major version of PostgreSQL that knows it
 * @param call the call
 */
record OperationCase(String name, int since, Consumer<Operations> call) {

	static OperationCase of(String name, Consumer<Operations> call) {
		return new OperationCase(name, 15, call);
	}

	static OperationCase since(int major, String name, Consumer<Operations> call) {
		return new OperationCase(name, major, call);
	}

	@Override
	public String toString() {
		return this.name;
	}

}
