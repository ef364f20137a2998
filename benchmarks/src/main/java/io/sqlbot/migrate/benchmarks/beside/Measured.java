package io.sqlbot.migrate.benchmarks.beside;

/**
 * What one contender needed for work of one size.
 *
 * @param contender who
 * @param size how many revisions, tables or the like
 * @param samples the values
 */
record Measured(String contender, int size, Samples samples) {
}
