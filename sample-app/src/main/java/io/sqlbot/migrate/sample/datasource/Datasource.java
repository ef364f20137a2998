package io.sqlbot.migrate.sample.datasource;

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
@Table(indexes = @Index(name = "idx_datasource_workspace_id", columnList = "workspaceId"))
class Datasource {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	@Column(nullable = false)
	private long workspaceId;

	@Column(nullable = false, length = 128)
	private String name;

	@Column(nullable = false, length = 64)
	private String type;

	@Column(nullable = false, columnDefinition = "text")
	private String configuration;

	@Column(nullable = false)
	private Instant createdAt;

	@SuppressWarnings("NullAway.Init")
	protected Datasource() {
	}

	@Nullable Long id() {
		return this.id;
	}

	String name() {
		return this.name;
	}

	String type() {
		return this.type;
	}

	Instant createdAt() {
		return this.createdAt;
	}

}
