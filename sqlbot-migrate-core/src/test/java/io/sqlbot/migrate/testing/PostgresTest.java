package io.sqlbot.migrate.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives each test method of the class a PostgreSQL database of its own, as a parameter of
 * type {@link TestDatabase} of the constructor or of a method. The database is a copy of
 * what a {@link TemplateSetup @TemplateSetup} method prepared, otherwise empty, and is
 * dropped after the test; a test that leaves a connection open fails.
 * <p>
 * The server is the embedded one of major version {@code -Dpostgres.major}, or the server
 * that {@code -Dpostgres.url} names.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@ExtendWith(PostgresExtension.class)
public @interface PostgresTest {

}
