/**
 * What people who operate an application see: the endpoint and the metrics.
 */
@NullMarked
package io.sqlbot.migrate.boot.actuate;

import org.jspecify.annotations.NullMarked;
