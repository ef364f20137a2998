package io.sqlbot.migrate.sample.user;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import org.jspecify.annotations.Nullable;

@Entity
@Table(uniqueConstraints = @UniqueConstraint(columnNames = { "workspace_id", "user_id" }))
class WorkspaceMember {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	@ManyToOne(optional = false, fetch = FetchType.LAZY)
	private Workspace workspace;

	@ManyToOne(optional = false)
	private User user;

	@Column(nullable = false, length = 16)
	private String role;

	@SuppressWarnings("NullAway.Init")
	protected WorkspaceMember() {
	}

	User user() {
		return this.user;
	}

	String role() {
		return this.role;
	}

}
