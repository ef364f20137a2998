package io.sqlbot.migrate.diff.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.ObjectReference;

/**
 * What a {@link ModelSource} wants: DDL, and what DDL can't say.
 *
 * @param statements DDL that builds it in an empty database, one statement each without a
 * closing semicolon. Names without a schema are in the default one.
 * @param schemas the schemas that it names; the statements find them there
 * @param expresses which kinds of objects the source says all about: what the database
 * has and the source does not want is too much
 * @param partly which kinds of objects the source may say something about, but seldom
 * does: what it wants is compared, and what only the database has is left alone. An
 * entity that states a default is compared with it; one that states none leaves the
 * database's. Kinds in neither set are left alone.
 * @param generatedNames names of constraints and indexes that a generator chose, as the
 * catalog has them. Such names are no difference, nor are those that PostgreSQL chose.
 * @param renames what has another name in the model than before
 */
public record WantedSchema(List<String> statements, Set<Identifier> schemas, Set<Expressible> expresses,
		Set<Expressible> partly, Set<Identifier> generatedNames, List<Rename> renames) {

	private static final Pattern TYPE = Pattern.compile("^create\\s+(extension|collation|type|domain)\\b",
			Pattern.CASE_INSENSITIVE);

	public WantedSchema {
		statements = List.copyOf(statements);
		schemas = Set.copyOf(schemas);
		expresses = Set.copyOf(expresses);
		partly = Set.copyOf(partly);
		generatedNames = Set.copyOf(generatedNames);
		renames = List.copyOf(renames);
	}

	/**
	 * What a source wants that says all about what it can say something about.
	 * @param statements the DDL
	 * @param schemas the schemas that it names
	 * @param expresses the kinds of objects that it says all about
	 * @param generatedNames names that a generator chose
	 * @param renames what has another name than before
	 */
	public WantedSchema(List<String> statements, Set<Identifier> schemas, Set<Expressible> expresses,
			Set<Identifier> generatedNames, List<Rename> renames) {
		this(statements, schemas, expresses, Set.of(), generatedNames, renames);
	}

	/**
	 * Say something about some kinds only.
	 * @param kinds which kinds it goes on to say something about
	 * @return the changed copy
	 */
	public WantedSchema withKinds(Predicate<Expressible> kinds) {
		return new WantedSchema(this.statements, this.schemas,
				this.expresses.stream().filter(kinds).collect(Collectors.toSet()),
				this.partly.stream().filter(kinds).collect(Collectors.toSet()), this.generatedNames, this.renames);
	}

	/**
	 * What two sources want together. A kind of objects is known in full only where both
	 * know it in full: the views of a script do not mean that the entities beside it
	 * would name every view.
	 * @param other what another source wants; it is built after this, but for types,
	 * which the tables of each may need
	 * @return what both want
	 */
	public WantedSchema and(WantedSchema other) {
		Set<Expressible> both = EnumSet.noneOf(Expressible.class);
		both.addAll(this.expresses);
		both.retainAll(other.expresses);
		Set<Expressible> some = EnumSet.noneOf(Expressible.class);
		some.addAll(union(this.expresses, other.expresses));
		some.addAll(union(this.partly, other.partly));
		some.removeAll(both);
		List<String> ddl = Stream.concat(this.statements.stream(), other.statements.stream())
			.sorted(Comparator.comparing((sql) -> !TYPE.matcher(sql).find()))
			.toList();
		List<Rename> answers = new ArrayList<>(this.renames);
		answers.addAll(other.renames);
		return new WantedSchema(ddl, union(this.schemas, other.schemas), both, some,
				union(this.generatedNames, other.generatedNames), answers);
	}

	private static <T> Set<T> union(Set<T> some, Set<T> others) {
		Set<T> all = new HashSet<>(some);
		all.addAll(others);
		return all;
	}

	/**
	 * What a source may be able to say, beyond tables with their columns, the types of
	 * these and primary keys, which each can.
	 */
	public enum Expressible {

		/**
		 * Lengths, precisions, scales and time zones of types. Where they are not said,
		 * all types of text are equal, and all of one name.
		 */
		TYPE_DETAILS,

		/** Which columns refuse NULL. */
		NOT_NULL,

		/** Unique constraints, and unique indexes of columns only. */
		UNIQUE,

		/** Indexes. */
		INDEX,

		/** Schemas themselves. */
		SCHEMA,

		/** Extensions. */
		EXTENSION,

		/** Enumerated types. */
		ENUM,

		/**
		 * The order of the labels of enumerated types; where it is not said, labels are
		 * equal in any order.
		 */
		ENUM_ORDER,

		/** Domains. */
		DOMAIN,

		/** Composite types. */
		COMPOSITE,

		/** Sequences that no column owns. */
		SEQUENCE,

		/** Defaults of columns, and how generated columns are computed. */
		DEFAULT,

		/**
		 * Whether a column that counts is an identity column, and which kind, or has a
		 * sequence of its own, as {@code serial} makes it, and how it counts. Where that
		 * is not said, one is as good as the other.
		 */
		IDENTITY,

		/** Foreign keys. */
		FOREIGN_KEY,

		/**
		 * What a primary key, a unique constraint or a foreign key says beside its
		 * columns: what a foreign key does when the row that it refers to changes or
		 * goes, deferral, whether two NULLs are equal, and included columns.
		 */
		KEY_DETAILS,

		/** Check constraints. */
		CHECK,

		/** Exclusion constraints. */
		EXCLUDE,

		/** Comments. */
		COMMENT,

		/** Inheritance and partitions. */
		PARENTAGE,

		/**
		 * Access methods, storage parameters, tablespaces, unlogged tables, row storage.
		 */
		STORAGE,

		/** What an index has beside columns: method, expressions, condition and so on. */
		INDEX_DETAILS,

		/** Collations of columns. */
		COLLATION,

		/** Views and materialized views. */
		VIEW,

		/** Functions and procedures. */
		ROUTINE,

		/** Triggers. */
		TRIGGER,

		/** Row security and policies. */
		POLICY

	}

	/**
	 * An answer to the question whether something was renamed.
	 *
	 * @param from the object under its former name; a column's table has the name that it
	 * has in the model
	 * @param to its name in the model
	 */
	public record Rename(ObjectReference from, ObjectReference to) {
	}

}
