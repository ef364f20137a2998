package io.sqlbot.migrate.script;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Finds the number of a new file among those of its folder, Java and SQL together: the
 * first free one after its parents', so that branches keep to their own numbers; without
 * a parent in the folder the one after the highest. It gets as many digits as its
 * neighbour.
 */
final class FreeNumber {

	private static final Pattern NAME = Pattern.compile("V?(\\d{1,18})(?:[_.-].*)?");

	private static final int DIGITS = 3;

	private final TreeMap<Long, Integer> digits = new TreeMap<>();

	void takeFiles(Path folder) {
		if (Files.isDirectory(folder)) {
			try (Stream<Path> files = Files.list(folder)) {
				files.forEach((file) -> take(file.getFileName().toString()));
			}
			catch (IOException ex) {
				throw new UncheckedIOException("The folder " + folder + " can't be searched", ex);
			}
		}
	}

	void take(String name) {
		Matcher matcher = NAME.matcher(name);
		if (matcher.matches()) {
			this.digits.merge(Long.parseLong(matcher.group(1)), matcher.group(1).length(), Math::max);
		}
	}

	String after(Collection<String> parents) {
		long highest = parents.stream().mapToLong(FreeNumber::number).max().orElse(-1);
		long number = ((highest >= 0) ? highest : this.digits.isEmpty() ? 0 : this.digits.lastKey()) + 1;
		while (this.digits.containsKey(number)) {
			number++;
		}
		Map.@Nullable Entry<Long, Integer> neighbour = this.digits.lowerEntry(number);
		return String.format(Locale.ROOT, "%0" + ((neighbour != null) ? neighbour.getValue() : DIGITS) + "d", number);
	}

	private static long number(String name) {
		Matcher matcher = NAME.matcher(name);
		return matcher.matches() ? Long.parseLong(matcher.group(1)) : -1;
	}

}
