package io.sqlbot.migrate.diff;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * Chances, the same for the same seed.
 */
final class RandomChoice {

	private final Random random;

	RandomChoice(long seed) {
		this.random = new Random(seed);
	}

	boolean maybe(int oneIn) {
		return this.random.nextInt(oneIn) == 0;
	}

	int number(int most) {
		return 1 + this.random.nextInt(most);
	}

	String pick(String... texts) {
		return texts[this.random.nextInt(texts.length)];
	}

	String pick(List<String> texts) {
		return texts.get(this.random.nextInt(texts.size()));
	}

	// at least one, in the order given
	List<String> some(String... names) {
		Set<Integer> places = new TreeSet<>();
		places.add(this.random.nextInt(names.length));
		for (int i = 0; i < names.length; i++) {
			if (!maybe(3)) {
				places.add(i);
			}
		}
		return places.stream().map((place) -> names[place]).toList();
	}

	List<String> shuffled(List<String> texts) {
		List<String> shuffled = new ArrayList<>(texts);
		Collections.shuffle(shuffled, this.random);
		return shuffled;
	}

}
