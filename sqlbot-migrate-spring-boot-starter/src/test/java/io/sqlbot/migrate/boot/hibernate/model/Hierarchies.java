package io.sqlbot.migrate.boot.hibernate.model;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.DiscriminatorType;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Table;

/**
 * The three kinds of inheritance, mapped superclasses and secondary tables.
 */
final class Hierarchies {

	private Hierarchies() {
	}

	@MappedSuperclass
	abstract static class Numbered {

		@Id
		@GeneratedValue(strategy = GenerationType.IDENTITY)
		Long id;

		@Column(nullable = false)
		String createdBy;

	}

	@Entity(name = "Payment")
	@DiscriminatorColumn(name = "kind", length = 10)
	abstract static class Payment extends Numbered {

		long amount;

	}

	@Entity(name = "CardPayment")
	@DiscriminatorValue("card")
	static class CardPayment extends Payment {

		@Column(length = 19)
		String cardNumber;

	}

	@Entity(name = "BankPayment")
	@DiscriminatorValue("bank")
	static class BankPayment extends Payment {

		@ManyToOne
		Person payer;

	}

	@Entity(name = "Sensor")
	@Inheritance
	@DiscriminatorColumn(discriminatorType = DiscriminatorType.INTEGER)
	@DiscriminatorValue("0")
	static class Sensor extends Numbered {

	}

	@Entity(name = "Thermometer")
	@DiscriminatorValue("1")
	static class Thermometer extends Sensor {

		Double celsius;

	}

	@Entity(name = "Person")
	@Inheritance(strategy = InheritanceType.JOINED)
	@SecondaryTable(name = "person_photo")
	static class Person extends Numbered {

		@Column(table = "person_photo")
		byte[] photo;

	}

	@Entity(name = "Employee")
	static class Employee extends Person {

		int salary;

	}

	@Entity(name = "Customer")
	@PrimaryKeyJoinColumn(name = "person_id")
	@Table(name = "customers")
	static class Customer extends Person {

		String address;

	}

	@Entity(name = "Shape")
	@Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
	abstract static class Shape {

		@Id
		@GeneratedValue
		Long id;

		@ManyToOne(optional = false)
		Person drawnBy;

	}

	@Entity(name = "Circle")
	static class Circle extends Shape {

		double radius;

	}

	@Entity(name = "Square")
	static class Square extends Shape {

		double side;

	}

}
