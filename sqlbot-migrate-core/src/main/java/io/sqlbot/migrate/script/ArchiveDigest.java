package io.sqlbot.migrate.script;

import java.io.IOException;
import java.net.JarURLConnection;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

import org.jspecify.annotations.Nullable;

/**
 * The digest of what the directories of jars say of the revisions in them: name, size and
 * CRC of each file.
 *
 * @param parts where the revisions are, in order
 */
record ArchiveDigest(List<Part> parts) implements Callable<@Nullable String> {

	// how revisions are read and put in order; a change of that is a new number
	private static final String RULES = "1";

	/**
	 * Read the directories.
	 * @return the digest, or {@code null} if the jars do not tell
	 */
	@Override
	public @Nullable String call() throws IOException, GeneralSecurityException {
		MessageDigest digest = MessageDigest.getInstance("SHA-256");
		add(RULES, digest);
		for (Part part : this.parts) {
			add(part.location(), digest);
			for (JarURLConnection folder : part.folders()) {
				if (!add(folder, digest)) {
					return null;
				}
			}
		}
		return HexFormat.of().formatHex(digest.digest());
	}

	private static boolean add(JarURLConnection folder, MessageDigest digest) throws IOException {
		JarFile jar = folder.getJarFile();
		String prefix = folder.getEntryName();
		// which of several versions of a file counts is not told by its name
		return prefix != null && !jar.isMultiRelease() && add(jar, prefix, digest);
	}

	private static boolean add(JarFile jar, String prefix, MessageDigest digest) {
		add("jar", digest);
		for (Enumeration<JarEntry> entries = jar.entries(); entries.hasMoreElements();) {
			JarEntry entry = entries.nextElement();
			String name = entry.getName();
			if (name.startsWith(prefix) && (name.endsWith(".sql") || name.endsWith(".class"))) {
				if (entry.getCrc() == -1) {
					return false;
				}
				add(name, digest);
				digest.update(ByteBuffer.allocate(16).putLong(entry.getSize()).putLong(entry.getCrc()).flip());
			}
		}
		return true;
	}

	private static void add(String text, MessageDigest digest) {
		digest.update(text.getBytes(StandardCharsets.UTF_8));
		digest.update((byte) 0);
	}

	/**
	 * A location.
	 *
	 * @param location as it was configured
	 * @param folders leads to its folder in each jar that has one
	 */
	record Part(String location, List<JarURLConnection> folders) {

	}

}
