package io.sqlbot.migrate.boot.revisions.unrelated;

import io.sqlbot.migrate.Revision;

@Revision(id = "708192468fa7")
class NoMigration {

}
