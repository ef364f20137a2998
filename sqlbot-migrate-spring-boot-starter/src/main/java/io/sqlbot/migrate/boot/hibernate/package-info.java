/**
 * Takes the wanted schema from the entities of Hibernate.
 */
@NullMarked
package io.sqlbot.migrate.boot.hibernate;

import org.jspecify.annotations.NullMarked;
