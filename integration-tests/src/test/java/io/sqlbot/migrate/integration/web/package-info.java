/**
 * Requests that come while the database is upgraded, to servers other than Spring MVC's.
 */
@NullMarked
package io.sqlbot.migrate.integration.web;

import org.jspecify.annotations.NullMarked;
