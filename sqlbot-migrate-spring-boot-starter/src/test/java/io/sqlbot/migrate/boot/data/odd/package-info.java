/**
 * An aggregate with a column whose type the mapping does not say.
 */
package io.sqlbot.migrate.boot.data.odd;
