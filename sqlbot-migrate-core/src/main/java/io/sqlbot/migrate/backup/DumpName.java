package io.sqlbot.migrate.backup;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The name of a dump's file, such as {@code app@3f2a91c07b5d@20261122T101500.123Z.dump}.
 *
 * @param database the database's name, encoded
 * @param revisions where the database stands in it, encoded
 * @param time when it began, in UTC; in the order of time as text, too
 */
record DumpName(String database, String revisions, String time) {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss.SSS'Z'")
		.withZone(ZoneOffset.UTC);

	// what encodes the parts leaves no @ in them
	private static final Pattern NAME = Pattern.compile("([^@]+)@([^@]+)@(\\d{8}T\\d{6}\\.\\d{3}Z)\\.dump");

	private static final int LONGEST_PART = 90;

	private static final int HASH = 9;

	static DumpName of(String database, Collection<String> rows, Instant time) {
		String revisions = rows.isEmpty() ? "base"
				: rows.stream().sorted().map(DumpName::encode).collect(Collectors.joining("+"));
		return new DumpName(shorten(encode(database)), shorten(revisions), TIME.format(time));
	}

	static Optional<DumpName> parse(String fileName) {
		Matcher matcher = NAME.matcher(fileName);
		return matcher.matches() ? Optional.of(new DumpName(matcher.group(1), matcher.group(2), matcher.group(3)))
				: Optional.empty();
	}

	boolean isOfSameDatabase(DumpName other) {
		return this.database.equals(other.database);
	}

	String fileName() {
		return this.database + "@" + this.revisions + "@" + this.time + ".dump";
	}

	String partialName() {
		return fileName() + ".partial";
	}

	private static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A");
	}

	// a file's name has a limit
	private static String shorten(String part) {
		return (part.length() <= LONGEST_PART) ? part
				: part.substring(0, LONGEST_PART - HASH) + "~" + "%08x".formatted(part.hashCode());
	}

}
