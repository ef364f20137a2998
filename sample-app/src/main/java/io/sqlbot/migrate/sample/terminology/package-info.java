/**
 * The words of a business, and what they mean.
 */
@NullMarked
package io.sqlbot.migrate.sample.terminology;

import org.jspecify.annotations.NullMarked;
