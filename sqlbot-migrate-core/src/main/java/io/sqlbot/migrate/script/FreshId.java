package io.sqlbot.migrate.script;

import java.security.SecureRandom;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Set;

/**
 * Makes ids of 12 hexadecimal digits, as Alembic does. The first four of them, which are
 * the shortest abbreviation, begin no name that is there.
 */
final class FreshId {

	private static final int BYTES = 6;

	private static final int ABBREVIATION = 4;

	// of 65,536 beginnings; from then on only whole ids are told apart
	private static final int CROWDED = 20_000;

	private static final SecureRandom random = new SecureRandom();

	private FreshId() {
	}

	static String apartFrom(Set<String> names) {
		int apart = (names.size() < CROWDED) ? ABBREVIATION : 2 * BYTES;
		String id = random();
		while (collides(id, apart, names)) {
			id = random();
		}
		return id;
	}

	private static boolean collides(String id, int apart, Collection<String> names) {
		String begin = id.substring(0, apart);
		return names.stream().anyMatch((name) -> name.startsWith(begin) || id.startsWith(name));
	}

	private static String random() {
		byte[] bytes = new byte[BYTES];
		random.nextBytes(bytes);
		return HexFormat.of().formatHex(bytes);
	}

}
