package io.sqlbot.migrate.sample.chat;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
@Table(indexes = @Index(name = "idx_chat_record_chat_id", columnList = "chat_id"))
class ChatRecord {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	@ManyToOne(optional = false, fetch = FetchType.LAZY)
	private Chat chat;

	@Column(nullable = false, columnDefinition = "text")
	private String question;

	@Column(columnDefinition = "text")
	private @Nullable String sql;

	@JdbcTypeCode(SqlTypes.JSON)
	private @Nullable String chart;

	@Column(nullable = false, length = 16)
	private String status;

	@Column(columnDefinition = "text")
	private @Nullable String error;

	@Column(nullable = false)
	private Instant createdAt;

	@SuppressWarnings("NullAway.Init")
	protected ChatRecord() {
	}

	ChatRecord(Chat chat, String question, Instant createdAt) {
		this.chat = chat;
		this.question = question;
		this.status = "running";
		this.createdAt = createdAt;
	}

	String question() {
		return this.question;
	}

	@Nullable String sql() {
		return this.sql;
	}

	String status() {
		return this.status;
	}

}
