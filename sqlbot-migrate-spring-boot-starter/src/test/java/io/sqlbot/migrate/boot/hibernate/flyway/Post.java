package io.sqlbot.migrate.boot.hibernate.flyway;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
@Table(indexes = @Index(columnList = "createdAt"))
class Post {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	Long id;

	@ManyToOne(optional = false)
	Post parent;

	@Column(nullable = false)
	long authorId;

	@Column(nullable = false, unique = true, length = 80)
	String slug;

	@Enumerated(EnumType.STRING)
	@Column(nullable = false, length = 10)
	State state;

	@JdbcTypeCode(SqlTypes.NAMED_ENUM)
	Mood mood;

	@Column(nullable = false)
	Instant createdAt;

	enum State {

		OPEN, DONE

	}

	enum Mood {

		SAD, HAPPY

	}

}
