package io.sqlbot.migrate.boot.hibernate.model;

import java.time.Instant;

import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import org.hibernate.annotations.Check;
import org.hibernate.annotations.Collate;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.Comment;
import org.hibernate.annotations.GeneratedColumn;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.View;

/**
 * Defaults, checks, comments, indexes, generated columns, names and schemas.
 */
@SuppressWarnings("deprecation")
final class Details {

	private Details() {
	}

	@Entity(name = "Account")
	@Table(name = "account", comment = "Who may log in",
			uniqueConstraints = { @UniqueConstraint(columnNames = { "tenant", "login" }),
					@UniqueConstraint(name = "uq_account_mail", columnNames = "mail") },
			indexes = { @Index(columnList = "createdAt"), @Index(columnList = "tenant, created_at desc"),
					@Index(name = "idx_account_score", columnList = "score"),
					@Index(name = "uq_account_name", columnList = "(lower(display_name))", unique = true),
					@Index(name = "idx_account_open", columnList = "createdAt", options = "where not locked"),
					@Index(columnList = "login, mail", unique = true) },
			check = @CheckConstraint(name = "ck_account_mail", constraint = "mail like '%@%'"))
	@Check(constraints = "score >= 0 or locked")
	static class Account {

		@Id
		@GeneratedValue(strategy = GenerationType.IDENTITY)
		Long id;

		@Column(nullable = false)
		int tenant;

		@Column(nullable = false, unique = true, length = 50)
		@Comment("as it is typed")
		@Collate("C")
		String login;

		@Column(nullable = false)
		String mail;

		String displayName;

		@ColumnDefault("false")
		boolean locked;

		@ColumnDefault("now()")
		@Column(nullable = false)
		Instant createdAt;

		@ColumnDefault("'new'")
		@Check(name = "ck_account_state", constraints = "state <> ''")
		String state;

		@Check(constraints = "score < 1000")
		int score;

		@GeneratedColumn("lower(mail)")
		String foldedMail;

		@Column(insertable = false, updatable = false,
				columnDefinition = "integer generated always as (score * 2) stored")
		Integer doubleScore;

	}

	@Entity(name = "Order")
	@Table(name = "`Order`", uniqueConstraints = @UniqueConstraint(columnNames = { "`Select`", "group_name" }),
			indexes = @Index(name = "idx_order_select", columnList = "`Select`"))
	static class Order {

		@Id
		@GeneratedValue(generator = "orders")
		@SequenceGenerator(name = "orders", sequenceName = "`Order Numbers`")
		Long id;

		@Column(name = "`Select`")
		String select;

		@Column(name = "group_name")
		String group;

		@Column(name = "`a Quoted one`")
		String quoted;

		@Column(name = "\"user\"")
		String user;

		@ManyToOne
		Order previous;

	}

	@Entity(name = "Entry")
	@Table(name = "entry", schema = "audit", indexes = @Index(columnList = "account_id"))
	static class Entry {

		@Id
		@GeneratedValue(generator = "entries")
		@SequenceGenerator(name = "entries", schema = "audit", sequenceName = "entry_numbers")
		Long id;

		@ManyToOne
		Account account;

	}

	@Entity(name = "ArchivedOrder")
	@Table(name = "`Order`", schema = "`Old Orders`")
	static class ArchivedOrder {

		@Id
		Long id;

		@ManyToOne
		ArchivedOrder previous;

		@ManyToOne
		Entry entry;

	}

	@Entity(name = "OpenAccount")
	@Immutable
	@View(query = "select id, login from account where not locked")
	static class OpenAccount {

		@Id
		Long id;

		String login;

	}

}
