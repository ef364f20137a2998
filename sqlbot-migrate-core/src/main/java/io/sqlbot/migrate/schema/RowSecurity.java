package io.sqlbot.migrate.schema;

import java.util.List;

/**
 * Which rows of a table a role sees and may change.
 *
 * @param isEnabled whether policies apply
 * @param isForced whether they apply to the table's owner too
 * @param policies the policies, by name; they may exist while not enabled
 */
public record RowSecurity(boolean isEnabled, boolean isForced, List<Policy> policies) {

	/** None. */
	public static final RowSecurity NONE = new RowSecurity(false, false, List.of());

	public RowSecurity {
		policies = List.copyOf(policies);
	}

}
