package io.sqlbot.migrate.boot.actuate.endpoint;

import org.springframework.boot.actuate.endpoint.OperationResponseBody;

/**
 * Why something was not done.
 *
 * @param error what is the matter
 * @param action what to do about it
 */
public record Refusal(String error, String action) implements OperationResponseBody {
}
