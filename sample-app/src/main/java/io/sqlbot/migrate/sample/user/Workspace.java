package io.sqlbot.migrate.sample.user;

import java.time.Instant;
import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import org.jspecify.annotations.Nullable;

@Entity
class Workspace {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	@Column(nullable = false)
	private String name;

	@Column(nullable = false)
	private Instant createdAt;

	@OneToMany(mappedBy = "workspace")
	@OrderBy("id")
	private List<WorkspaceMember> members;

	@SuppressWarnings("NullAway.Init")
	protected Workspace() {
	}

	@Nullable Long id() {
		return this.id;
	}

	String name() {
		return this.name;
	}

	List<WorkspaceMember> members() {
		return this.members;
	}

}
