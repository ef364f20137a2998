package io.sqlbot.migrate.script;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import io.sqlbot.migrate.RevisionFormat;

import org.springframework.util.StringUtils;

/**
 * How the file of a revision is named: {@code 058_add_user_avatar.sql} or
 * {@code V058_AddUserAvatar.java}. Only letters of ASCII are used: a Java virtual machine
 * without a UTF-8 locale, as in many containers, finds no file of another name.
 *
 * @param number the number with its zeros in front
 * @param words the words of the description
 */
record RevisionName(String number, List<String> words) {

	private static final int LONGEST = 40;

	/**
	 * Make a name of a message.
	 * @param number the number with its zeros in front
	 * @param message the message
	 * @param fallback stands for a message without a usable letter
	 */
	static RevisionName of(String number, String message, String fallback) {
		String plain = Normalizer.normalize(message, Normalizer.Form.NFKD).replaceAll("[\\p{M}'\\u2019]+", "");
		List<String> words = cut(Arrays.stream(plain.split("[^A-Za-z0-9]+")).filter(StringUtils::hasText).toList());
		return new RevisionName(number,
				words.isEmpty() ? cut(List.of(fallback.replaceAll("[^A-Za-z0-9]+", ""))) : words);
	}

	String text(RevisionFormat format) {
		return switch (format) {
			case SQL -> this.number + "_" + String.join("_", this.words).toLowerCase(Locale.ROOT);
			case JAVA -> "V" + this.number + "_"
					+ this.words.stream().map(StringUtils::capitalize).collect(Collectors.joining());
		};
	}

	String fileName(RevisionFormat format) {
		return text(format) + ((format == RevisionFormat.SQL) ? ".sql" : ".java");
	}

	private static List<String> cut(List<String> words) {
		List<String> kept = new ArrayList<>();
		int length = 0;
		for (String word : words) {
			length += word.length() + 1;
			if (length > LONGEST + 1) {
				return kept.isEmpty() ? List.of(word.substring(0, LONGEST)) : kept;
			}
			kept.add(word);
		}
		return kept;
	}

}
