package io.sqlbot.migrate.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the static method that prepares the database which all test methods of the class
 * start from. It runs once and takes one parameter, the {@link TestDatabase} to prepare.
 * The classes nested in the test class start from the same database, unless they have a
 * method of their own.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface TemplateSetup {

}
