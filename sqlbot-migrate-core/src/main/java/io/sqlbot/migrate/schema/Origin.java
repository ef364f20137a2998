package io.sqlbot.migrate.schema;

import org.jspecify.annotations.Nullable;

/**
 * Whose an object is: the application's, an extension's, or this library's own. Only the
 * application's are ever changed by a generated revision.
 *
 * @param extension the extension that the object came with, or {@code null}
 * @param isOwn whether it keeps this library's state: the version table and the history
 */
public record Origin(@Nullable Identifier extension, boolean isOwn) {

	/** The application's. */
	public static final Origin APPLICATION = new Origin(null, false);

	/** This library's own. */
	public static final Origin OWN = new Origin(null, true);

	/**
	 * A member of an extension, which goes and changes with it.
	 * @param name the extension's name
	 * @return the origin
	 */
	public static Origin extension(Identifier name) {
		return new Origin(name, false);
	}

	/**
	 * Return whether the application made the object.
	 * @return whether it is neither an extension's nor this library's own
	 */
	public boolean isApplication() {
		return this.extension == null && !this.isOwn;
	}

}
