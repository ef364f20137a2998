/**
 * Keys with which programs use the application in a user's name.
 */
@NullMarked
package io.sqlbot.migrate.sample.apikey;

import org.jspecify.annotations.NullMarked;
