/**
 * Measures the engine beside Flyway, Liquibase and raw JDBC, and writes the report.
 */
@NullMarked
package io.sqlbot.migrate.benchmarks.beside;

import org.jspecify.annotations.NullMarked;
