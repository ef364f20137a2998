/**
 * Auto-configuration: an engine for each database of the application, and the upgrade in
 * the phase of the start that is configured.
 */
@NullMarked
package io.sqlbot.migrate.boot.autoconfigure;

import org.jspecify.annotations.NullMarked;
