package io.sqlbot.migrate.script;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.sqlbot.migrate.revision.Direction;
import org.jspecify.annotations.Nullable;

/**
 * What a revision does, as a value to compare: a digest for each way, and the version of
 * the rule that made them. Written as {@code v1:UPGRADE:DOWNGRADE}, without the last part
 * where there is no downgrade, or none that can be recorded. Values of different rules
 * say nothing about each other.
 *
 * @param rule the rule and its version
 * @param upgrade the digest of the upgrade
 * @param downgrade the digest of the downgrade, or {@code null}
 */
public record Checksum(String rule, String upgrade, @Nullable String downgrade) {

	/** The tokens of a file's statements. */
	static final String SQL = "v1";

	/** The tokens of the statements that the operations of a class are written as. */
	static final String JAVA = "java-v1";

	private static final String DIGESTS = ":([0-9a-f]{32})(?::([0-9a-f]{32}))?";

	private static final Pattern TEXT = Pattern.compile("(" + SQL + "|" + JAVA + ")" + DIGESTS);

	// of a rule that may be unknown here
	private static final Pattern ANY_RULE = Pattern.compile("[a-z0-9-]+" + DIGESTS);

	/**
	 * Read a checksum.
	 * @param text the text, as the history holds it
	 * @return the checksum, or {@code null} if there is none, or one of a rule that is
	 * not known
	 */
	public static @Nullable Checksum parse(@Nullable String text) {
		Matcher matcher = TEXT.matcher((text != null) ? text : "");
		return matcher.matches() ? new Checksum(matcher.group(1), matcher.group(2), matcher.group(3)) : null;
	}

	/**
	 * Whether a revision was edited, as far as two of its checksums tell.
	 * @param direction which part of it
	 * @param before the one from before
	 * @param now the one of now
	 * @return {@code true} if both are of the same rule and the part differs
	 */
	public static boolean differ(Direction direction, @Nullable String before, @Nullable String now) {
		Checksum first = parse(before);
		Checksum second = parse(now);
		return first != null && second != null && first.rule().equals(second.rule())
				&& !Objects.equals(first.of(direction), second.of(direction));
	}

	static boolean isWellFormed(String text) {
		return ANY_RULE.matcher(text).matches();
	}

	boolean has(Direction direction) {
		return of(direction) != null;
	}

	boolean hasUpgradeOf(@Nullable Checksum other) {
		return other != null && this.rule.equals(other.rule) && this.upgrade.equals(other.upgrade);
	}

	/**
	 * The text without the downgrade, which is enough to name an edit.
	 * @return the rule and the digest of the upgrade
	 */
	public String upgradeText() {
		return this.rule + ":" + this.upgrade;
	}

	private @Nullable String of(Direction direction) {
		return (direction == Direction.DOWNGRADE) ? this.downgrade : this.upgrade;
	}

	/**
	 * The text for the history.
	 */
	@Override
	public String toString() {
		return this.rule + ":" + this.upgrade + ((this.downgrade != null) ? ":" + this.downgrade : "");
	}

}
