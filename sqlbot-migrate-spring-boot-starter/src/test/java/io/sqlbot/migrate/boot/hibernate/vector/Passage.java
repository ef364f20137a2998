package io.sqlbot.migrate.boot.hibernate.vector;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.Array;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
class Passage {

	@Id
	long id;

	@JdbcTypeCode(SqlTypes.VECTOR)
	@Array(length = 3)
	float[] embedding = {};

}
