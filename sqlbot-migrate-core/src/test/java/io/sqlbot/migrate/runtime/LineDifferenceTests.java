package io.sqlbot.migrate.runtime;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LineDifferenceTests {

	@Test
	void showsEachPlaceWithThreeLinesAround() {
		String before = numbers(1, 20);
		String after = before.replace("\n3\n", "\nthree\n").replace("\n15\n", "\n");
		assertThat(LineDifference.of(before, after, "a.sql").lines()).containsExactly("--- applied", "+++ a.sql",
				"@@ -1 +1 @@", " 1", " 2", "-3", "+three", " 4", " 5", " 6", "@@ -12 +12 @@", " 12", " 13", " 14",
				"-15", " 16", " 17", " 18");
	}

	@Test
	void whatWasMovedIsFoundAlongTheLongestCommonLines() {
		assertThat(LineDifference.of("a\nb\nc\nd", "b\nc\na\nd\ne", "a.sql").lines().skip(3)).containsExactly("-a",
				" b", " c", "+a", " d", "+e");
	}

	@Test
	void lineEndsAreNoDifference() {
		assertThat(LineDifference.of("a\r\nb", "a\nc", "a.sql").lines().skip(3)).containsExactly(" a", "-b", "+c");
	}

	@Test
	void longDifferenceIsCut() {
		assertThat(LineDifference.of(numbers(1, 100), numbers(201, 300), "a.sql").lines()).hasSize(61)
			.endsWith("... and 143 more lines");
		assertThat(LineDifference.shorten(numbers(1, 60)).lines()).hasSize(60);
	}

	@Test
	void veryLongTextsAreReplacedAsAWhole() {
		String difference = LineDifference.of(numbers(1, 3000), numbers(3001, 6000) + "\n1", "a.sql");
		assertThat(difference.lines().skip(3).limit(57)).allMatch((line) -> line.startsWith("-"));
	}

	private static String numbers(int first, int last) {
		return IntStream.rangeClosed(first, last).mapToObj(String::valueOf).collect(Collectors.joining("\n"));
	}

}
