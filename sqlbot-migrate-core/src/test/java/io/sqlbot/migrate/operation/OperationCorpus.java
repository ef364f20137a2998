package io.sqlbot.migrate.operation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import io.sqlbot.migrate.Operations;

/**
 * All operations that the tests of this package write, and what takes them back.
 */
public final class OperationCorpus {

	private OperationCorpus() {
	}

	/**
	 * Tell them.
	 * @return the operations by the name of the call that makes them
	 */
	public static Map<String, List<Operation>> all() {
		Map<String, Consumer<Operations>> calls = new LinkedHashMap<>();
		OperationTests.cases().forEach((example) -> calls.put(example.name(), example.call()));
		calls.putAll(AlembicCalls.all());
		Map<String, List<Operation>> operations = new LinkedHashMap<>();
		calls.forEach((name, call) -> {
			List<Operation> made = made(call);
			operations.put(name, made);
			operations.put(name + " back",
					made.stream().flatMap((operation) -> operation.inverse().operations().stream()).toList());
		});
		operations.values().removeIf(List::isEmpty);
		return operations;
	}

	// some calls show what is refused
	private static List<Operation> made(Consumer<Operations> call) {
		try {
			return Recording.of(call);
		}
		catch (IllegalArgumentException ex) {
			return new ArrayList<>();
		}
	}

}
