package io.sqlbot.migrate.operation;

import java.util.ArrayList;
import java.util.List;

import io.sqlbot.migrate.schema.Arguments;
import io.sqlbot.migrate.schema.Identifier;
import org.jspecify.annotations.Nullable;

/**
 * A policy of row level security (the PostgreSQL manual, section 5.9). Every method
 * returns a changed copy.
 *
 * @param restrictive whether it must hold besides others, instead of one of them
 * @param command what it is about
 * @param roles the roles that it is for as SQL, none for all
 * @param usingSql the rows that are seen, or {@code null}
 * @param checkSql the rows that may be written, or {@code null}
 */
public record PolicyDefinition(boolean restrictive, Command command, List<String> roles, @Nullable String usingSql,
		@Nullable String checkSql) {

	/** All rows, for all commands and roles. */
	public static final PolicyDefinition DEFAULTS = new PolicyDefinition(false, Command.ALL, List.of(), null, null);

	public PolicyDefinition {
		roles = List.copyOf(roles);
	}

	/**
	 * Let it hold besides all others, not as one of them.
	 * @return the changed copy
	 */
	public PolicyDefinition asRestrictive() {
		return new PolicyDefinition(true, this.command, this.roles, this.usingSql, this.checkSql);
	}

	/**
	 * Say what it is about; without it all commands.
	 * @param one the command
	 * @return the changed copy
	 */
	public PolicyDefinition on(Command one) {
		return new PolicyDefinition(this.restrictive, Arguments.notNull("command", one), this.roles, this.usingSql,
				this.checkSql);
	}

	/**
	 * Say which roles it is for; without it all.
	 * @param names the roles' names
	 * @return the changed copy
	 */
	public PolicyDefinition to(String... names) {
		List<String> all = new ArrayList<>(this.roles);
		Identifier.listOf("roles", names).forEach((name) -> all.add(name.quoted()));
		return new PolicyDefinition(this.restrictive, this.command, all, this.usingSql, this.checkSql);
	}

	/**
	 * Say which rows are seen, and which may be changed.
	 * @param sql the condition over the row
	 * @return the changed copy
	 */
	public PolicyDefinition using(String sql) {
		return new PolicyDefinition(this.restrictive, this.command, this.roles, Arguments.notBlank("using", sql),
				this.checkSql);
	}

	/**
	 * Say which rows may be written.
	 * @param sql the condition over the new row
	 * @return the changed copy
	 */
	public PolicyDefinition withCheck(String sql) {
		return new PolicyDefinition(this.restrictive, this.command, this.roles, this.usingSql,
				Arguments.notBlank("withCheck", sql));
	}

	/**
	 * The commands that a policy may be about.
	 */
	public enum Command {

		/** All of them. */
		ALL,

		/** Reading. */
		SELECT,

		/** Inserting. */
		INSERT,

		/** Changing. */
		UPDATE,

		/** Deleting. */
		DELETE

	}

}
