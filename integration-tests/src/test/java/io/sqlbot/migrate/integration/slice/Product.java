package io.sqlbot.migrate.integration.slice;

import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

@Table("product")
record Product(@Id Long id, String name) {

}
