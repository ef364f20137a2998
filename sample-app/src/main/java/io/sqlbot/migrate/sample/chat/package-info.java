/**
 * Conversations: a question in each record, and the SQL that answers it.
 */
@NullMarked
package io.sqlbot.migrate.sample.chat;

import org.jspecify.annotations.NullMarked;
