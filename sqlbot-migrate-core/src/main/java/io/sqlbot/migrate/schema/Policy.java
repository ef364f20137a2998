package io.sqlbot.migrate.schema;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A policy of row security.
 *
 * @param name its name
 * @param isRestrictive whether it narrows what others allow
 * @param command the command that it is for: {@code ALL}, {@code SELECT}, {@code INSERT},
 * {@code UPDATE} or {@code DELETE}
 * @param roles the roles that it is for, quoted, sorted; none for everybody
 * @param usingSql which existing rows it allows, or {@code null}
 * @param checkSql which new rows it allows, or {@code null}
 * @param comment what is said about it, or {@code null}
 */
public record Policy(Identifier name, boolean isRestrictive, String command, List<String> roles,
		@Nullable String usingSql, @Nullable String checkSql, @Nullable String comment) {

	public Policy {
		roles = List.copyOf(roles);
	}

}
