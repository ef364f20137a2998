package io.sqlbot.migrate.benchmarks.beside;

import javax.sql.DataSource;

/**
 * A tool that brings a database to the newest migration of a workload. Each call begins
 * anew: what was read or looked up before is not kept.
 */
interface Contender {

	/**
	 * What the report calls it.
	 * @return the name
	 */
	String name();

	/**
	 * The form of the workload that it takes.
	 * @return the folder in the workload's jar
	 */
	String folder();

	/**
	 * Bring a database to the newest migration.
	 * @param dataSource the database
	 * @param classLoader has the workload
	 * @throws Exception if it fails
	 */
	void migrate(DataSource dataSource, ClassLoader classLoader) throws Exception;

}
