/**
 * Users, and the workspaces that they are members of.
 */
@NullMarked
package io.sqlbot.migrate.sample.user;

import org.jspecify.annotations.NullMarked;
