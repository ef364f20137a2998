/**
 * Entities whose tables and columns had other names before.
 */
package io.sqlbot.migrate.boot.hibernate.renamed;
