package io.sqlbot.migrate.boot.autoconfigure;

/**
 * When the start of an application upgrades its databases.
 */
public enum UpgradePhase {

	/**
	 * When everything else is there and the application would accept traffic: revisions
	 * may use every bean, probes are answered meanwhile.
	 */
	READY,

	/**
	 * Before anything that uses the schema is made, such as entity managers and JDBC
	 * templates; the web server does not listen yet.
	 */
	INITIALIZER,

	/**
	 * Never. At the initializer's time the start fails if the database is behind, or an
	 * applied revision was edited or deleted since.
	 */
	VALIDATE

}
