/**
 * Says what the schema of an application should be: the sources of the model, and what
 * each can say.
 */
@NullMarked
package io.sqlbot.migrate.diff.model;

import org.jspecify.annotations.NullMarked;
