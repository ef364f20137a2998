/**
 * The databases that questions can be asked about.
 */
@NullMarked
package io.sqlbot.migrate.sample.datasource;

import org.jspecify.annotations.NullMarked;
