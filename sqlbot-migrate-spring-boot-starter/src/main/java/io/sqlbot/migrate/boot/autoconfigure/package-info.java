/**
 * Auto-configuration: the engine on the application's own data source, and the upgrade
 * when the application is ready.
 */
@NullMarked
package io.sqlbot.migrate.boot.autoconfigure;

import org.jspecify.annotations.NullMarked;
