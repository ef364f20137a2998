package io.sqlbot.migrate.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Marks a test, or a class of tests, that runs {@link Psql psql}.
 * <p>
 * Where there is none the test is reported as skipped with the command that brings it;
 * under {@code -Dtests.strict=true} or {@code CI=true} it fails instead.
 */
@Target({ ElementType.TYPE, ElementType.METHOD })
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@ExtendWith(PsqlCondition.class)
public @interface RequiresPsql {

}
