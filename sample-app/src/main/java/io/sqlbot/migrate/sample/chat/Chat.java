package io.sqlbot.migrate.sample.chat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

@Entity
@Table(indexes = @Index(name = "idx_chat_user_id", columnList = "workspaceId, userId"))
class Chat {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	@Column(nullable = false)
	private long workspaceId;

	@Column(nullable = false)
	private long userId;

	private @Nullable Long datasourceId;

	private @Nullable String title;

	@Column(nullable = false)
	private Instant createdAt;

	@OneToMany(mappedBy = "chat", cascade = CascadeType.ALL)
	@OrderBy("id")
	private List<ChatRecord> records = new ArrayList<>();

	@SuppressWarnings("NullAway.Init")
	protected Chat() {
	}

	Chat(long workspaceId, long userId, @Nullable String title, Instant createdAt) {
		this.workspaceId = workspaceId;
		this.userId = userId;
		this.title = title;
		this.createdAt = createdAt;
	}

	void ask(String question, Instant askedAt) {
		this.records.add(new ChatRecord(this, question, askedAt));
	}

	@Nullable Long id() {
		return this.id;
	}

	@Nullable String title() {
		return this.title;
	}

	Instant createdAt() {
		return this.createdAt;
	}

	List<ChatRecord> records() {
		return List.copyOf(this.records);
	}

}
