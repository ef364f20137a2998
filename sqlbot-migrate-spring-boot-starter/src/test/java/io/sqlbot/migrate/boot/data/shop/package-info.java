/**
 * Aggregates for the tests of the model. They are not null-marked, as nobody makes
 * objects of them.
 */
package io.sqlbot.migrate.boot.data.shop;
