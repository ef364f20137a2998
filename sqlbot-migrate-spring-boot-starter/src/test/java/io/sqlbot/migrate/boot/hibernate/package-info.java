@NullMarked
package io.sqlbot.migrate.boot.hibernate;

import org.jspecify.annotations.NullMarked;
