package io.sqlbot.migrate.boot.hibernate.renamed;

import java.time.Instant;

import io.sqlbot.migrate.RenamedFrom;
import jakarta.persistence.MappedSuperclass;

@MappedSuperclass
abstract class Dated {

	@RenamedFrom("create_time")
	Instant createdAt;

}
