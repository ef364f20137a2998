package io.sqlbot.migrate.schema;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.SignStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * Dates and times as PostgreSQL reads them: years before the common era are marked BC,
 * and the least and greatest values of Java are PostgreSQL's infinities, as in its
 * driver.
 */
final class LiteralMoment {

	private static final DateTimeFormatter DATE = new DateTimeFormatterBuilder()
		.appendValue(ChronoField.YEAR_OF_ERA, 4, 9, SignStyle.NEVER)
		.appendPattern("-MM-dd")
		.toFormatter(Locale.ROOT);

	private static final DateTimeFormatter DATE_TIME = new DateTimeFormatterBuilder().append(DATE)
		.appendPattern(" HH:mm:ss")
		.appendFraction(ChronoField.NANO_OF_SECOND, 0, 6, true)
		.toFormatter(Locale.ROOT);

	private static final DateTimeFormatter WITH_OFFSET = new DateTimeFormatterBuilder().append(DATE_TIME)
		.appendOffset("+HH:MM:ss", "+00:00")
		.toFormatter(Locale.ROOT);

	private LiteralMoment() {
	}

	// null for what is no date
	static @Nullable String text(Object value) {
		if (value.equals(LocalDate.MAX) || value.equals(LocalDateTime.MAX) || value.equals(OffsetDateTime.MAX)
				|| value.equals(Instant.MAX)) {
			return "infinity";
		}
		if (value.equals(LocalDate.MIN) || value.equals(LocalDateTime.MIN) || value.equals(OffsetDateTime.MIN)
				|| value.equals(Instant.MIN)) {
			return "-infinity";
		}
		if (value instanceof LocalDate date) {
			return format(DATE, date);
		}
		if (value instanceof LocalDateTime dateTime) {
			return format(DATE_TIME, dateTime);
		}
		if (value instanceof OffsetDateTime dateTime) {
			return format(WITH_OFFSET, dateTime);
		}
		if (value instanceof ZonedDateTime dateTime) {
			return format(WITH_OFFSET, dateTime.toOffsetDateTime());
		}
		if (value instanceof Instant instant) {
			return format(WITH_OFFSET, instant.atOffset(ZoneOffset.UTC));
		}
		if (value instanceof java.sql.Timestamp timestamp) {
			return format(DATE_TIME, timestamp.toLocalDateTime());
		}
		return (value instanceof java.sql.Date date) ? format(DATE, date.toLocalDate()) : null;
	}

	private static String format(DateTimeFormatter formatter, TemporalAccessor value) {
		return formatter.format(value) + ((value.get(ChronoField.ERA) == 0) ? " BC" : "");
	}

}
