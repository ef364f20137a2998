package io.sqlbot.migrate;

/**
 * Makes the instances of revision classes that were found in a location, right before
 * they run. Spring Boot's starter injects the constructor's arguments here.
 */
@FunctionalInterface
public interface MigrationFactory {

	/**
	 * Make an instance.
	 * @param <T> the class
	 * @param type the class
	 * @return a new instance
	 * @throws RuntimeException if there is no usable constructor
	 */
	<T extends Migration> T create(Class<T> type);

}
