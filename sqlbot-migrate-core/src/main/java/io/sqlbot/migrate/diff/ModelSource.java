package io.sqlbot.migrate.diff;

/**
 * Where an application says what its schema should be: the entities of an
 * object-relational mapper, a file of SQL, or a model written in Java. An application may
 * have several; together they are its model.
 */
public interface ModelSource {

	/**
	 * What people call it, for messages.
	 * @return such as {@code Hibernate, entityManagerFactory}
	 */
	String name();

	/**
	 * Tell what is wanted. The database is not touched.
	 * @return the wanted schema
	 */
	WantedSchema wanted();

}
