package io.sqlbot.migrate.boot.web;

import java.util.Set;

/**
 * The paths of the application's port that are served while the schema is old.
 */
@FunctionalInterface
interface PassedPaths {

	/**
	 * Collect the paths.
	 * @return each with a slash at its beginning and none at its end
	 */
	Set<String> paths();

}
