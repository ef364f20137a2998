package io.sqlbot.migrate;

import java.nio.file.Path;

/**
 * A revision that was written.
 *
 * @param revision what it says about itself
 * @param format Java or SQL
 * @param file its file, as an absolute path
 */
public record WrittenRevision(RevisionInfo revision, RevisionFormat format, Path file) {

}
