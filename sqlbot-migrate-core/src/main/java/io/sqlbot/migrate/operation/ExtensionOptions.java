package io.sqlbot.migrate.operation;

import io.sqlbot.migrate.schema.Arguments;
import io.sqlbot.migrate.schema.Identifier;
import org.jspecify.annotations.Nullable;

/**
 * The options of CREATE EXTENSION. Every method returns a changed copy.
 *
 * @param isIfNotExists whether nothing happens where it is there
 * @param schema the schema for its objects, or {@code null} for the current one
 * @param version the version, or {@code null} for the default
 * @param isCascade whether extensions that it needs are created too
 */
public record ExtensionOptions(boolean isIfNotExists, @Nullable Identifier schema, @Nullable String version,
		boolean isCascade) {

	/** PostgreSQL's defaults. */
	public static final ExtensionOptions DEFAULTS = new ExtensionOptions(false, null, null, false);

	/**
	 * Do nothing where it is there.
	 * @return the changed copy
	 */
	public ExtensionOptions ifNotExists() {
		return new ExtensionOptions(true, this.schema, this.version, this.isCascade);
	}

	/**
	 * Put its objects into a schema.
	 * @param name the schema's name
	 * @return the changed copy
	 */
	public ExtensionOptions schema(String name) {
		return new ExtensionOptions(this.isIfNotExists, Identifier.of("schema", name), this.version, this.isCascade);
	}

	/**
	 * Choose a version.
	 * @param text the version
	 * @return the changed copy
	 */
	public ExtensionOptions version(String text) {
		return new ExtensionOptions(this.isIfNotExists, this.schema, Arguments.notBlank("version", text),
				this.isCascade);
	}

	/**
	 * Create the extensions that it needs too.
	 * @return the changed copy
	 */
	public ExtensionOptions cascade() {
		return new ExtensionOptions(this.isIfNotExists, this.schema, this.version, true);
	}

}
