package io.sqlbot.migrate.script;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Orders the revisions of a location by the number and then the name of their file or
 * class. The graph decides what runs before what; this order only decides between
 * revisions that the graph leaves open.
 */
final class LoadOrder implements Comparator<RevisionScript> {

	private static final Pattern NAME = Pattern.compile("V?(\\d+)[_.-]?(.*)");

	private static final Comparator<Key> KEYS = Comparator.comparing(Key::number)
		.thenComparing(Key::rest)
		.thenComparing(Key::source);

	// each is compared with many others
	private final Map<RevisionScript, Key> keys = new IdentityHashMap<>();

	@Override
	public int compare(RevisionScript first, RevisionScript second) {
		return KEYS.compare(keyOf(first), keyOf(second));
	}

	private Key keyOf(RevisionScript script) {
		return this.keys.computeIfAbsent(script, (it) -> Key.of(it.header().source()));
	}

	private record Key(BigInteger number, String rest, String source) {

		static Key of(String source) {
			String path = source.endsWith(".sql") ? source.substring(0, source.length() - 4) : source.replace('.', '/');
			String name = path.substring(path.lastIndexOf('/') + 1);
			Matcher matcher = NAME.matcher(name);
			return matcher.matches() ? new Key(new BigInteger(matcher.group(1)), matcher.group(2), source)
					: new Key(BigInteger.ZERO, name, source);
		}

	}

}
