/**
 * What requests are answered until the schema is current.
 */
@NullMarked
package io.sqlbot.migrate.boot.web;

import org.jspecify.annotations.NullMarked;
