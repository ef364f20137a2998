/**
 * A PostgreSQL database for every test method: the JUnit extension behind
 * {@link io.sqlbot.migrate.testing.PostgresTest @PostgresTest}.
 */
@NullMarked
package io.sqlbot.migrate.testing;

import org.jspecify.annotations.NullMarked;
