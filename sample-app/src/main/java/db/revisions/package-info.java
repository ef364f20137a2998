/**
 * The revisions of the database that are written in Java; those written in SQL are among
 * the resources, in the folder of the same name.
 */
@NullMarked
package db.revisions;

import org.jspecify.annotations.NullMarked;
