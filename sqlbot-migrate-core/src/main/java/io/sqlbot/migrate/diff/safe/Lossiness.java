package io.sqlbot.migrate.diff.safe;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.sqlbot.migrate.schema.ColumnType;
import org.jspecify.annotations.Nullable;

/**
 * Says what may be lost, or refused, where the values of a column get another type (the
 * PostgreSQL manual, chapter 8).
 */
final class Lossiness {

	private static final Pattern TYPE = Pattern
		.compile("([a-z ]+?)(?:\\((\\d+)(?:,(-?\\d+))?\\))?( with(?:out)? time zone)?(?:\\[])*");

	private static final List<String> INTEGERS = List.of("smallint", "integer", "bigint");

	private static final Map<String, Integer> DIGITS = Map.of("smallint", 5, "integer", 10, "bigint", 19);

	private static final List<String> FLOATS = List.of("real", "double precision");

	private static final String ZONED = " with time zone";

	private final Form from;

	private final Form to;

	private Lossiness(Form from, Form to) {
		this.from = from;
		this.to = to;
	}

	/**
	 * Return what a change of type does to values.
	 * @param from the type that there is
	 * @param to the type that is to be
	 * @return the end of a sentence; empty where every value stays what it is, or where
	 * nothing is known of the types
	 */
	static Optional<String> of(ColumnType from, ColumnType to) {
		Form before = Form.of(from.sql());
		Form after = Form.of(to.sql());
		return (before != null && after != null) ? Optional.ofNullable(new Lossiness(before, after).sentence())
				: Optional.empty();
	}

	private @Nullable String sentence() {
		if (this.to.isText()) {
			return ofText();
		}
		if (this.from.isText()) {
			return "values that can't be read as " + this.to.name() + " are refused";
		}
		if (this.from.isNumber() && this.to.isNumber()) {
			return ofNumber();
		}
		if (this.from.isMoment()) {
			return ofMoment();
		}
		return (this.from.is("json") && this.to.is("jsonb"))
				? "the order of keys, repeated keys and white space are lost" : null;
	}

	private @Nullable String ofText() {
		Integer most = this.to.length();
		boolean isShorter = most != null && this.from.isText()
				&& (this.from.length() == null || this.from.length() > most);
		return isShorter ? "values of more than " + most + " characters are refused" : null;
	}

	private @Nullable String ofNumber() {
		if (INTEGERS.contains(this.to.name())) {
			if (!INTEGERS.contains(this.from.name())) {
				return "fractions are rounded, and values out of the range of " + this.to.name() + " refused";
			}
			return (INTEGERS.indexOf(this.to.name()) < INTEGERS.indexOf(this.from.name()))
					? "values out of the range of " + this.to.name() + " are refused" : null;
		}
		if (this.to.is("numeric")) {
			return FLOATS.contains(this.from.name())
					? "values are rounded to " + (this.from.is("real") ? 6 : 15) + " digits" + limits() : ofNumeric();
		}
		boolean isWide = this.from.is("numeric") || this.from.is("bigint")
				|| (this.to.is("real") && !this.from.is("real") && !this.from.is("smallint"));
		return isWide ? "values are rounded to about " + (this.to.is("real") ? 6 : 15) + " digits" : null;
	}

	private @Nullable String ofNumeric() {
		if (this.to.length() == null) {
			return null;
		}
		int places = this.to.places();
		boolean rounds = this.from.is("numeric") && (this.from.length() == null || this.from.places() > places);
		Integer digits = this.from.is("numeric") ? this.from.digits() : DIGITS.get(this.from.name());
		boolean refuses = digits == null || digits > this.to.length() - places;
		String rounded = "digits after the first " + places + " behind the point are rounded off";
		if (rounds) {
			return refuses ? rounded + limits() : rounded;
		}
		return refuses ? limits().substring(", and ".length()) : null;
	}

	private String limits() {
		return (this.to.length() != null)
				? ", and values of more than " + this.to.digits() + " digits before the point are refused" : "";
	}

	private @Nullable String ofMoment() {
		if (this.from.is("timestamp") && this.to.is("date")) {
			return "the time of day is lost"
					+ (this.from.isZoned() ? ", and the day is that in the session's time zone" : "");
		}
		if (this.from.is("timestamp") && this.to.is("time")) {
			return "the day is lost";
		}
		if (!this.from.is(this.to.name())) {
			return null;
		}
		if (this.from.isZoned() != this.to.isZoned()) {
			return this.from.isZoned()
					? "values become what clocks show in the session's time zone, and the zone is lost"
					: "values are taken for what clocks show in the session's time zone";
		}
		boolean isCoarser = this.to.length() != null
				&& (this.from.length() == null || this.from.length() > this.to.length()) && this.to.length() < 6;
		return isCoarser ? "fractions of a second are rounded to " + this.to.length() + " digits" : null;
	}

	/**
	 * A type, taken apart.
	 *
	 * @param name its name without what stands in parentheses
	 * @param length its length or precision, or {@code null}
	 * @param scale how many digits are behind the point, or {@code null}
	 * @param isZoned whether it knows time zones
	 */
	private record Form(String name, @Nullable Integer length, @Nullable Integer scale, boolean isZoned) {

		static @Nullable Form of(String sql) {
			Matcher matcher = TYPE.matcher(sql);
			if (!matcher.matches()) {
				return null;
			}
			String name = switch (matcher.group(1)) {
				case "varchar" -> "character varying";
				case "char" -> "character";
				case "decimal" -> "numeric";
				case "timestamptz" -> "timestamp";
				case "timetz" -> "time";
				default -> matcher.group(1);
			};
			boolean isZoned = ZONED.equals(matcher.group(4)) || matcher.group(1).matches("time(stamp)?tz");
			return new Form(name, number(matcher.group(2)), number(matcher.group(3)), isZoned);
		}

		private static @Nullable Integer number(@Nullable String text) {
			return (text != null) ? Integer.valueOf(text) : null;
		}

		boolean is(String other) {
			return this.name.equals(other);
		}

		boolean isText() {
			return is("text") || is("character varying") || is("character") || is("citext");
		}

		boolean isNumber() {
			return INTEGERS.contains(this.name) || FLOATS.contains(this.name) || is("numeric");
		}

		boolean isMoment() {
			return is("timestamp") || is("time");
		}

		int places() {
			return (this.scale != null) ? this.scale : 0;
		}

		// before the point
		@Nullable Integer digits() {
			return (this.length != null) ? Integer.valueOf(this.length - places()) : null;
		}

	}

}
