/**
 * Takes the wanted schema from the aggregates of Spring Data JDBC.
 */
@NullMarked
package io.sqlbot.migrate.boot.data;

import org.jspecify.annotations.NullMarked;
