package io.sqlbot.migrate.boot.revisions.injected;

/**
 * A bean of the application.
 *
 * @param text a title
 */
public record ChatTitle(String text) {
}
