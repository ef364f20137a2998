package io.sqlbot.migrate.testing;

/**
 * Who connects.
 *
 * @param user name of the role
 * @param password its password
 */
record Login(String user, String password) {
}
