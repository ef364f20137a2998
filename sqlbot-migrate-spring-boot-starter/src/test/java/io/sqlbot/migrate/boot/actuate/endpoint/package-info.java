/**
 * Tests of the endpoint and its page.
 */
@NullMarked
package io.sqlbot.migrate.boot.actuate.endpoint;

import org.jspecify.annotations.NullMarked;
