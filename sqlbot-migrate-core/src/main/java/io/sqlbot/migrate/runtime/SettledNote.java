package io.sqlbot.migrate.runtime;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;

import io.sqlbot.migrate.error.MigrationException;
import io.sqlbot.migrate.revision.RevisionGraph;
import io.sqlbot.migrate.script.ScriptDirectory;
import org.jspecify.annotations.Nullable;

/**
 * What the history notes at the end of an upgrade, so that the next start knows that
 * nothing is pending without reading the revisions. It holds a digest for each target
 * that has nothing pending: of the revisions' files, the version rows, and the target.
 * From these three it follows whether anything is pending, so a note that was true once
 * stays true, whoever wrote it and whatever happened since.
 */
final class SettledNote {

	// what applications and people ask for
	private static final Set<String> USUAL = Set.of("head", "heads");

	private SettledNote() {
	}

	/**
	 * Write a note.
	 * @param directory the revisions
	 * @param targets what was asked for
	 * @param rows the version rows
	 * @return the digests, or {@code null} if something is pending, or the revisions'
	 * files can't be told apart without reading them
	 */
	static @Nullable String of(ScriptDirectory directory, Collection<String> targets, Collection<String> rows) {
		String fingerprint = directory.fingerprint();
		if (fingerprint == null) {
			return null;
		}
		Set<String> digests = new LinkedHashSet<>();
		Set<String> candidates = new TreeSet<>(USUAL);
		candidates.addAll(targets);
		for (String target : candidates) {
			if (!Goal.isRelative(target) && isSettled(directory.graph(), target, rows)) {
				digests.add(digest(fingerprint, target, rows));
			}
		}
		return digests.isEmpty() ? null : String.join(" ", digests);
	}

	/**
	 * Whether a note says that nothing is pending.
	 * @param note the note, or {@code null}
	 * @param fingerprint tells the revisions' files apart
	 * @param target the target
	 * @param rows the version rows
	 * @return {@code true} if an upgrade to the target would do nothing
	 */
	static boolean says(@Nullable String note, String fingerprint, String target, Collection<String> rows) {
		return note != null && Arrays.asList(note.split(" ")).contains(digest(fingerprint, target, rows));
	}

	private static boolean isSettled(RevisionGraph graph, String target, Collection<String> rows) {
		try {
			return graph.upgrade(target, rows).isEmpty();
		}
		catch (MigrationException ex) {
			// such as "head" where there are several
			return false;
		}
	}

	private static String digest(String fingerprint, String target, Collection<String> rows) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			digest.update((fingerprint + '\0' + target).getBytes(StandardCharsets.UTF_8));
			for (String row : new TreeSet<>(rows)) {
				digest.update(('\0' + row).getBytes(StandardCharsets.UTF_8));
			}
			return HexFormat.of().formatHex(digest.digest(), 0, 16);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

}
