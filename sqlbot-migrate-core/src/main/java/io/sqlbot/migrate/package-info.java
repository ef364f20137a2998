/**
 * What the code of an application touches: revisions and the operations in them,
 * settings, results and events.
 */
@NullMarked
package io.sqlbot.migrate;

import org.jspecify.annotations.NullMarked;
