/**
 * The starter beside technologies that its own tests do without.
 */
@NullMarked
package io.sqlbot.migrate.integration;

import org.jspecify.annotations.NullMarked;
