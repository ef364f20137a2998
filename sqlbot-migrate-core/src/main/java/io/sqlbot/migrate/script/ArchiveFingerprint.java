package io.sqlbot.migrate.script;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

import org.jspecify.annotations.Nullable;

/**
 * Tells revisions in jars apart without reading them, by what the directory at the end of
 * each jar says of its files: name, size and CRC.
 */
final class ArchiveFingerprint {

	// how revisions are read and put in order; a change of that is a new number
	private static final String RULES = "1";

	private final MessageDigest digest;

	private boolean known = true;

	private ArchiveFingerprint(MessageDigest digest) {
		this.digest = digest;
	}

	/**
	 * Take the fingerprint of locations.
	 * @param locations the locations
	 * @param classLoader where they are looked for
	 * @return the fingerprint, or {@code null} if one of them is not in jars only
	 */
	static @Nullable String of(List<String> locations, ClassLoader classLoader) {
		// revisions in modules are not found by names of folders
		if (locations.isEmpty() || ArchiveFingerprint.class.getModule().isNamed()) {
			return null;
		}
		try {
			ArchiveFingerprint fingerprint = new ArchiveFingerprint(MessageDigest.getInstance("SHA-256"));
			fingerprint.add(RULES);
			for (String location : locations) {
				fingerprint.add(new Location(location), classLoader);
			}
			return fingerprint.known ? HexFormat.of().formatHex(fingerprint.digest.digest()) : null;
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
		catch (IOException ex) {
			// whoever reads the revisions will say what is wrong
			return null;
		}
	}

	private void add(Location location, ClassLoader classLoader) throws IOException {
		add(location.text());
		Enumeration<URL> folders = location.isOnClassPath() ? classLoader.getResources(location.path() + "/")
				: Collections.emptyEnumeration();
		this.known &= folders.hasMoreElements();
		while (this.known && folders.hasMoreElements()) {
			add(folders.nextElement());
		}
	}

	private void add(URL folder) throws IOException {
		if (folder.openConnection() instanceof JarURLConnection connection) {
			JarFile jar = connection.getJarFile();
			String prefix = connection.getEntryName();
			// which of several versions of a file counts is not told by its name
			this.known = prefix != null && !jar.isMultiRelease();
			if (this.known) {
				add(jar, prefix);
			}
		}
		else {
			this.known = false;
		}
	}

	private void add(JarFile jar, String prefix) {
		add("jar");
		for (Enumeration<JarEntry> entries = jar.entries(); entries.hasMoreElements();) {
			JarEntry entry = entries.nextElement();
			String name = entry.getName();
			if (name.startsWith(prefix) && (name.endsWith(".sql") || name.endsWith(".class"))) {
				add(name);
				this.digest.update(ByteBuffer.allocate(16).putLong(entry.getSize()).putLong(entry.getCrc()).flip());
				this.known &= entry.getCrc() != -1;
			}
		}
	}

	private void add(String text) {
		this.digest.update(text.getBytes(StandardCharsets.UTF_8));
		this.digest.update((byte) 0);
	}

}
