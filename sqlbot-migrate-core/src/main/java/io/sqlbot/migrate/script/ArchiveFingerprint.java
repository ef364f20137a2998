package io.sqlbot.migrate.script;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

import org.jspecify.annotations.Nullable;

/**
 * Tells revisions in jars apart without reading them, by what the directory at the end of
 * each jar says of its files. These directories are read on a thread of their own:
 * whoever asks for the fingerprint connects to the database first, which takes longer.
 * Thread-safe.
 */
final class ArchiveFingerprint {

	private final FutureTask<@Nullable String> reading;

	private ArchiveFingerprint(ArchiveDigest digest) {
		this.reading = new FutureTask<>(digest);
		Thread thread = new Thread(this.reading, "migrate-fingerprint");
		thread.setDaemon(true);
		thread.start();
	}

	/**
	 * Begin to take the fingerprint of locations.
	 * @param locations the locations
	 * @param classLoader where they are looked for
	 * @return the fingerprint, or {@code null} if one of them is not in jars only
	 */
	static @Nullable ArchiveFingerprint begin(List<String> locations, ClassLoader classLoader) {
		// revisions in modules are not found by names of folders
		if (locations.isEmpty() || ArchiveFingerprint.class.getModule().isNamed()) {
			return null;
		}
		List<ArchiveDigest.Part> parts = new ArrayList<>();
		try {
			for (String text : locations) {
				Location location = new Location(text);
				List<JarURLConnection> folders = folders(location, classLoader);
				if (folders.isEmpty()) {
					return null;
				}
				parts.add(new ArchiveDigest.Part(location.text(), folders));
			}
		}
		catch (IOException ex) {
			// whoever reads the revisions will say what is wrong
			return null;
		}
		return new ArchiveFingerprint(new ArchiveDigest(parts));
	}

	// none if one of them is not in a jar
	private static List<JarURLConnection> folders(Location location, ClassLoader classLoader) throws IOException {
		Enumeration<URL> urls = location.isOnClassPath() ? classLoader.getResources(location.path() + "/")
				: Collections.emptyEnumeration();
		List<JarURLConnection> folders = new ArrayList<>();
		while (urls.hasMoreElements()) {
			if (!(urls.nextElement().openConnection() instanceof JarURLConnection folder)) {
				return List.of();
			}
			folders.add(folder);
		}
		return folders;
	}

	/**
	 * Wait for the fingerprint.
	 * @return the fingerprint, or {@code null} if the jars do not tell
	 */
	@Nullable String value() {
		try {
			return this.reading.get();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return null;
		}
		catch (ExecutionException ex) {
			// whoever reads the revisions will say what is wrong
			return null;
		}
	}

}
