package io.sqlbot.migrate.boot.autoconfigure;

import org.jspecify.annotations.Nullable;

import org.springframework.core.env.Environment;

/**
 * How messages name the properties of an engine's database.
 *
 * @param environment the application's environment
 * @param database its name below {@code migrate.databases}, or {@code null} if it is the
 * only one
 */
record PropertyNames(Environment environment, @Nullable String database) {

	boolean isOfTheOnlyDatabase() {
		return this.database == null;
	}

	/**
	 * Name a property where it holds for this database and no other.
	 * @param property the property, such as {@code url}
	 * @return such as {@code migrate.databases.shop.url}
	 */
	String own(String property) {
		return DatabaseProperties.ALL + "." + ((this.database != null) ? "databases." + this.database + "." : "")
				+ property;
	}

	/**
	 * Name a property where it is set, which for several databases may be once for all.
	 * @param property the property
	 * @return such as {@code migrate.url}
	 */
	String of(String property) {
		boolean own = this.database == null || new DatabaseProperties(this.environment).isOwn(this.database, property);
		return own ? own(property) : DatabaseProperties.ALL + "." + property;
	}

}
