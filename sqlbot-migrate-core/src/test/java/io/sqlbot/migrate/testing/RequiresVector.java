package io.sqlbot.migrate.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Marks a {@link PostgresTest @PostgresTest}, or a method of one, that needs pgvector.
 * Its databases have the extension {@code vector} installed, by the administrator, as an
 * ordinary role may not.
 * <p>
 * Where the server does not have pgvector the test is reported as skipped with the
 * command that builds it; on PostgreSQL 17 under {@code -Dtests.strict=true} or
 * {@code CI=true} it fails instead.
 */
@Target({ ElementType.TYPE, ElementType.METHOD })
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@ExtendWith(VectorCondition.class)
public @interface RequiresVector {

}
