package io.sqlbot.migrate.boot.data.odd;

import java.net.URI;

import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

@Table("odd")
record Odd(@Id Long id, URI settings) {
}
