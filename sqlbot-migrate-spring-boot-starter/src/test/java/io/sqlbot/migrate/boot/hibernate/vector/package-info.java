/**
 * An entity with vectors.
 */
@NullMarked
package io.sqlbot.migrate.boot.hibernate.vector;

import org.jspecify.annotations.NullMarked;
