package io.sqlbot.migrate.diff.model;

import java.util.List;
import java.util.function.Consumer;

import io.sqlbot.migrate.Operations;
import org.jspecify.annotations.Nullable;

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

	/**
	 * Several sources as one.
	 * @param sources the sources in order, at least one
	 * @return what all of them want, see {@link WantedSchema#and(WantedSchema)}
	 */
	static ModelSource allOf(List<? extends ModelSource> sources) {
		return (sources.size() == 1) ? sources.get(0) : new CombinedModel(List.copyOf(sources));
	}

	/**
	 * A model written in Java, by the operations that revisions are written with. It can
	 * say everything. <pre>
	 * ModelSource.of("billing", (op) -&gt; {
	 *     op.createTable("invoice", column("id", bigInteger()).identityAlways().primaryKey(),
	 *             column("number", string(20)).notNull());
	 *     op.createUniqueIndex("uq_invoice_number", "invoice", "number");
	 * });
	 * </pre>
	 * @param name what people call it
	 * @param model builds it in an empty database: it may create, alter and drop, but not
	 * work on rows, for which there is no place in a model. It is called anew for each
	 * question.
	 * @return the source, which is as thread-safe as the model; it throws
	 * {@link io.sqlbot.migrate.error.MalformedModelException} where the model works on
	 * rows or its SQL breaks a rule
	 */
	static ModelSource of(String name, Consumer<Operations> model) {
		return new DirectiveModel(name, model);
	}

	/**
	 * A file of DDL that builds the model in an empty database, such as a
	 * {@code schema.sql} or what {@code pg_dump --schema-only} writes. It can say
	 * everything. It is read anew for each question.
	 * @param location where it is: {@code classpath:} or {@code file:} and its path
	 * @param classLoader loads it from the class path, or {@code null} for the thread's
	 * @return the source, thread-safe; it throws
	 * {@link io.sqlbot.migrate.error.MissingModelException} where there is no such file,
	 * and {@link io.sqlbot.migrate.error.MalformedModelException} where it works on rows
	 * or breaks a rule
	 */
	static ModelSource ofFile(String location, @Nullable ClassLoader classLoader) {
		return new SqlFileModel(location, classLoader);
	}

}
