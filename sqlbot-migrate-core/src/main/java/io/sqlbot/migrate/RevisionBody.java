package io.sqlbot.migrate;

import org.jspecify.annotations.Nullable;

/**
 * What a revision does, as far as it can be told without a database.
 *
 * @param format what it is written in
 * @param sensitive whether it is marked sensitive, so that its SQL is kept secret
 * @param text the text of its file, or the SQL of its operations; {@code null} where it
 * is sensitive, or longer than 256 KiB, or in Java that can't be run only to be looked at
 */
public record RevisionBody(RevisionFormat format, boolean sensitive, @Nullable String text) {
}
