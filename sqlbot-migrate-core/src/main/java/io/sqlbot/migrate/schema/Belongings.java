package io.sqlbot.migrate.schema;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What goes with a view or a routine when that is dropped, and is not part of its
 * definition. It is not compared; one that is made anew gets it back.
 *
 * @param owner the owner, or {@code null} for the role that read the catalog
 * @param granted the privileges that a new one would not have
 * @param revoked the privileges that a new one would have, and this one has not
 * @param statements what makes the rules and the extended statistics of a view
 * @param lost what no statement gives back, as people call it
 */
public record Belongings(@Nullable Identifier owner, List<Privilege> granted, List<Privilege> revoked,
		List<String> statements, List<String> lost) {

	/** As a new one has it. */
	public static final Belongings NONE = new Belongings(null, List.of(), List.of(), List.of(), List.of());

	public Belongings {
		granted = List.copyOf(granted);
		revoked = List.copyOf(revoked);
		statements = List.copyOf(statements);
		lost = List.copyOf(lost);
	}

	/**
	 * The same for a view that can't have rules and statistics as this one has them.
	 * @return the changed copy
	 */
	public Belongings withoutStatements() {
		return new Belongings(this.owner, this.granted, this.revoked, List.of(), this.lost);
	}

	/**
	 * A privilege of one role.
	 *
	 * @param name its name, such as {@code SELECT}
	 * @param column the column that it is for, or {@code null} for the whole object
	 * @param grantee the role, or {@code null} for {@code PUBLIC}
	 * @param isGrantable whether the role may grant it to others
	 */
	public record Privilege(String name, @Nullable Identifier column, @Nullable Identifier grantee,
			boolean isGrantable) {

	}

}
