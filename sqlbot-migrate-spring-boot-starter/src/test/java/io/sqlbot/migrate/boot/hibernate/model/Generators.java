package io.sqlbot.migrate.boot.hibernate.model;

import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.TableGenerator;

/**
 * Everything that makes identifiers.
 */
final class Generators {

	private Generators() {
	}

	@Entity(name = "ByIdentity")
	static class ByIdentity {

		@Id
		@GeneratedValue(strategy = GenerationType.IDENTITY)
		Long id;

	}

	@Entity(name = "BySmallIdentity")
	static class BySmallIdentity {

		@Id
		@GeneratedValue(strategy = GenerationType.IDENTITY)
		Integer id;

	}

	@Entity(name = "BySequence")
	static class BySequence {

		@Id
		@GeneratedValue(strategy = GenerationType.SEQUENCE)
		Long id;

	}

	@Entity(name = "ByNamedSequence")
	static class ByNamedSequence {

		@Id
		@GeneratedValue(generator = "named")
		@SequenceGenerator(name = "named", sequenceName = "named_numbers", initialValue = 1000, allocationSize = 20)
		Long id;

	}

	@Entity(name = "ByTable")
	static class ByTable {

		@Id
		@GeneratedValue(strategy = GenerationType.TABLE)
		Long id;

	}

	@Entity(name = "ByNamedTable")
	static class ByNamedTable {

		@Id
		@GeneratedValue(generator = "rows")
		@TableGenerator(name = "rows", table = "numbers", pkColumnName = "of_what", valueColumnName = "next",
				pkColumnValue = "ByNamedTable")
		Long id;

	}

	@Entity(name = "ByUuid")
	static class ByUuid {

		@Id
		@GeneratedValue(strategy = GenerationType.UUID)
		UUID id;

	}

	@Entity(name = "ByDefault")
	static class ByDefault {

		@Id
		@GeneratedValue
		Long id;

	}

}
