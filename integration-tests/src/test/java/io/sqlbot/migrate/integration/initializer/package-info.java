/**
 * What uses its tables while the application starts waits for the migration.
 */
@NullMarked
package io.sqlbot.migrate.integration.initializer;

import org.jspecify.annotations.NullMarked;
