/**
 * Entities of a database that was written by hand.
 */
package io.sqlbot.migrate.boot.hibernate.flyway;
