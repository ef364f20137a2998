package io.sqlbot.migrate.boot.data.shop;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import io.sqlbot.migrate.RenamedFrom;

import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Transient;
import org.springframework.data.annotation.Version;
import org.springframework.data.jdbc.core.mapping.AggregateReference;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

@Table(schema = "sales", name = "purchase")
@RenamedFrom("orders")
class Purchase {

	@Id
	Long id;

	@Version
	int version;

	State state;

	@RenamedFrom("ordered")
	Instant orderedAt;

	LocalDate due;

	BigDecimal total;

	String[] labels;

	List<UUID> tokens;

	byte[] picture;

	@Column("Paid")
	boolean paid;

	AggregateReference<Customer, String> customer;

	@Embedded(onEmpty = Embedded.OnEmpty.USE_NULL, prefix = "ship_")
	Address shipping;

	@MappedCollection(idColumn = "purchase_id", keyColumn = "position")
	List<Line> lines;

	Set<Remark> remarks;

	Map<String, Contact> contacts;

	Receipt receipt;

	@Transient
	Object ignored;

	enum State {

		OPEN, PAID

	}

	record Address(String street, int number) {
	}

	record Line(String article, double amount, Set<Note> notes) {
	}

	record Remark(String text) {
	}

	record Note(String text) {
	}

	record Contact(@Id Integer id, String name) {
	}

	record Receipt(String number) {
	}

	@Table("customer")
	record Customer(@Id String login, char sex) {
	}

}
