package io.sqlbot.migrate;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says that the table of an entity, or the column of an attribute, had another name
 * before. A revision that is generated then renames it, where it would have to ask
 * otherwise. It may stay as long as there are databases with the former name, and has no
 * effect on others. <pre>
 * &#64;Entity
 * &#64;RenamedFrom("core_datasource")
 * class Datasource {
 *
 *     &#64;RenamedFrom("create_time")
 *     private Instant createdAt;
 *
 * }
 * </pre> On a collection with a table of its own it stands for that table.
 */
@Target({ ElementType.TYPE, ElementType.FIELD, ElementType.METHOD })
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface RenamedFrom {

	/**
	 * The former names, as PostgreSQL stores them, without schema and quotes.
	 * @return one name, or several of different times
	 */
	String[] value();

}
