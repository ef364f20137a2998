/**
 * PostgreSQL text: quoting, the statements of an operation, and the reading of scripts.
 */
@NullMarked
package io.sqlbot.migrate.sql;

import org.jspecify.annotations.NullMarked;
