package io.sqlbot.migrate.operation;

import java.util.List;
import java.util.Map;
import java.util.Set;

import io.sqlbot.migrate.schema.ObjectReference;

/**
 * Sets or resets storage parameters of a table, index, view or materialized view.
 *
 * @param object the object
 * @param storage the parameters to set
 * @param reset the parameters to reset
 */
public record ChangeParameters(ObjectReference object, StorageOptions storage, Set<String> reset) implements Operation {

	public ChangeParameters {
		reset = Set.copyOf(reset);
		if (storage.parameters().isEmpty() == reset.isEmpty()) {
			throw new IllegalArgumentException("'parameters' of " + object + " must not be empty");
		}
	}

	/**
	 * Sets parameters.
	 * @param object the object
	 * @param parameters the parameters, at least one
	 * @return the operation
	 */
	public static ChangeParameters to(ObjectReference object, Map<String, ?> parameters) {
		StorageOptions options = StorageOptions.DEFAULTS;
		for (Map.Entry<String, ?> entry : parameters.entrySet()) {
			options = options.with(entry.getKey(), entry.getValue());
		}
		return new ChangeParameters(object, options, Set.of());
	}

	/**
	 * Brings parameters back to their defaults.
	 * @param object the object
	 * @param parameters the parameters' names, at least one
	 * @return the operation
	 */
	public static ChangeParameters toDefaults(ObjectReference object, String... parameters) {
		List.of(parameters).forEach(StorageOptions::parameterName);
		return new ChangeParameters(object, StorageOptions.DEFAULTS, Set.of(parameters));
	}

	@Override
	public Inverse inverse() {
		if (this.storage.parameters().isEmpty()) {
			return Inverse.none("It is not known what the storage parameters of " + this.object
					+ " were: give both ways with op.reversibly(...).");
		}
		return Inverse
			.by(new ChangeParameters(this.object, StorageOptions.DEFAULTS, this.storage.parameters().keySet()));
	}

}
