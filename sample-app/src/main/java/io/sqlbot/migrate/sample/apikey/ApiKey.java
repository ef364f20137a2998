package io.sqlbot.migrate.sample.apikey;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

@Entity
@Table(indexes = { @Index(name = "uq_api_key_digest", columnList = "digest", unique = true),
		@Index(name = "idx_api_key_user_id", columnList = "userId") })
class ApiKey {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	@Column(nullable = false)
	private long userId;

	@Column(nullable = false, length = 100)
	private String name;

	@Column(nullable = false, length = 64)
	private String digest;

	@Column(nullable = false)
	private boolean enabled;

	@Column(nullable = false)
	private Instant createdAt;

	@SuppressWarnings("NullAway.Init")
	protected ApiKey() {
	}

	ApiKey(long userId, String name, String digest, Instant createdAt) {
		this.userId = userId;
		this.name = name;
		this.digest = digest;
		this.enabled = true;
		this.createdAt = createdAt;
	}

	String name() {
		return this.name;
	}

	boolean enabled() {
		return this.enabled;
	}

	Instant createdAt() {
		return this.createdAt;
	}

}
