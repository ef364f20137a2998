package io.sqlbot.migrate.diff.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import io.sqlbot.migrate.RevisionDraft;
import io.sqlbot.migrate.RevisionFormat;

/**
 * Writes what a revision does as the text of its file, as a person would write it: in
 * SQL, or in Java as calls of {@link io.sqlbot.migrate.Operations}. What the file does is
 * what the body says, segment by segment. In both languages the way back is written out,
 * so what an operation knows only to derive it is left out.
 */
public final class RevisionSource {

	private RevisionSource() {
	}

	/**
	 * Write a body.
	 * @param body what is done, both ways
	 * @param format what it is written in
	 * @return the text
	 * @throws io.sqlbot.migrate.error.OversizedRevisionException if a Java class has no
	 * room for it
	 */
	public static RevisionDraft of(RevisionBody body, RevisionFormat format) {
		if (format == RevisionFormat.SQL) {
			return new RevisionDraft(List.of(), SqlBody.of(body.upgrade()), SqlBody.of(body.downgrade()));
		}
		MethodNames names = new MethodNames();
		Set<String> imports = new TreeSet<>();
		List<String> members = new ArrayList<>();
		List<String> upgrade = JavaBody.of(body.upgrade(), "upgrade", names, imports, members);
		List<String> downgrade = JavaBody.of(body.downgrade(), "downgrade", names, imports, members);
		ClassConstants.verify(Stream.of(upgrade, downgrade, members).flatMap(List::stream).toList());
		return new RevisionDraft(List.copyOf(imports), upgrade, downgrade, members);
	}

}
