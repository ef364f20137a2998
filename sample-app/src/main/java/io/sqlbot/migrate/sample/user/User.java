package io.sqlbot.migrate.sample.user;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "sys_user")
class User {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	@Column(nullable = false, length = 100)
	private String account;

	@Column(nullable = false, length = 100)
	private String name;

	private @Nullable String email;

	private @Nullable String avatar;

	@Column(nullable = false)
	private Instant createdAt;

	@SuppressWarnings("NullAway.Init")
	protected User() {
	}

	String account() {
		return this.account;
	}

	String name() {
		return this.name;
	}

	@Nullable String email() {
		return this.email;
	}

	@Nullable String avatar() {
		return this.avatar;
	}

}
