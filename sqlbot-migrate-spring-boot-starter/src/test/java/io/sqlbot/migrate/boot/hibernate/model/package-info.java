/**
 * Entities that use what Hibernate can map, for the tests of its model. They are not
 * null-marked, as nobody makes objects of them.
 */
package io.sqlbot.migrate.boot.hibernate.model;
