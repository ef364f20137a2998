@NullMarked
package io.sqlbot.migrate.boot.data;

import org.jspecify.annotations.NullMarked;
