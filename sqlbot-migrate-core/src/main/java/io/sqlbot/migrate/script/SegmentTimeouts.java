package io.sqlbot.migrate.script;

import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * What a revision says about the timeouts of its segments, in place of the settings.
 *
 * @param lock how long a statement waits for a lock, zero for ever; {@code null} if the
 * revision says nothing
 * @param statement how long a statement may run, zero for ever; {@code null} if the
 * revision says nothing
 */
public record SegmentTimeouts(@Nullable Duration lock, @Nullable Duration statement) {

	/** Of a revision that says nothing. */
	public static final SegmentTimeouts NONE = new SegmentTimeouts(null, null);

	/** How a timeout is written. */
	static final String EXAMPLE = "a whole number with its unit, ms, s, m or h, such as 30s; or 0 to wait for ever";

	private static final Pattern TEXT = Pattern.compile("0|(\\d{1,9})(ms|s|m|h)");

	private static final Map<String, Duration> UNITS = Map.of("ms", Duration.ofMillis(1), "s", Duration.ofSeconds(1),
			"m", Duration.ofMinutes(1), "h", Duration.ofHours(1));

	/**
	 * Read a timeout.
	 * @param text the text
	 * @return the timeout, or {@code null} if the text is none, or PostgreSQL can't take
	 * it
	 */
	static @Nullable Duration parse(String text) {
		Matcher matcher = TEXT.matcher(text);
		if (!matcher.matches()) {
			return null;
		}
		if (matcher.group(1) == null) {
			return Duration.ZERO;
		}
		Duration unit = UNITS.getOrDefault(matcher.group(2), Duration.ZERO);
		Duration timeout = unit.multipliedBy(Long.parseLong(matcher.group(1)));
		return (timeout.toMillis() <= Integer.MAX_VALUE) ? timeout : null;
	}

}
