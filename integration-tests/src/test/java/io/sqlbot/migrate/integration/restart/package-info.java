/**
 * Restarts by the developer tools.
 */
@NullMarked
package io.sqlbot.migrate.integration.restart;

import org.jspecify.annotations.NullMarked;
