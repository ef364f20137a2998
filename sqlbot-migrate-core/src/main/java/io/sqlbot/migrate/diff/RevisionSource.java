package io.sqlbot.migrate.diff;

import java.util.List;

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
	 */
	public static RevisionDraft of(RevisionBody body, RevisionFormat format) {
		return new RevisionDraft(List.of(), SqlBody.of(body.upgrade()), SqlBody.of(body.downgrade()));
	}

}
