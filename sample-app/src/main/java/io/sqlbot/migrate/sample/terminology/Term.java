package io.sqlbot.migrate.sample.terminology;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/**
 * A word and its meaning. The column {@code embedding} of the branch {@code vector} is
 * not mapped, as not every database has it.
 */
@Entity
@Table(name = "terminology",
		indexes = @Index(name = "uq_terminology_term", columnList = "workspaceId, term", unique = true))
class Term {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	@Column(nullable = false)
	private long workspaceId;

	@Column(nullable = false)
	private String term;

	@Column(columnDefinition = "text[]")
	private String @Nullable [] synonyms;

	@Column(columnDefinition = "text")
	private @Nullable String description;

	@Column(nullable = false)
	private Instant createdAt;

	@SuppressWarnings("NullAway.Init")
	protected Term() {
	}

	String term() {
		return this.term;
	}

	String[] synonyms() {
		return (this.synonyms != null) ? this.synonyms : new String[0];
	}

	@Nullable String description() {
		return this.description;
	}

}
