package io.sqlbot.migrate.engine.revisions.plain;

import io.sqlbot.migrate.Revision;

@Revision(id = "p1")
public class V001_NoMigration {

}
