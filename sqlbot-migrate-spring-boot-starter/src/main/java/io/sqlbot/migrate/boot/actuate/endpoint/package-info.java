/**
 * The endpoint {@code migrations}: its answers, its commands and its page.
 */
@NullMarked
package io.sqlbot.migrate.boot.actuate.endpoint;

import org.jspecify.annotations.NullMarked;
