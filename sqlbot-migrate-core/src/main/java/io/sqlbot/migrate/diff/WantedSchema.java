package io.sqlbot.migrate.diff;

import java.util.List;
import java.util.Set;

import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.ObjectReference;

/**
 * What a {@link ModelSource} wants: DDL, and what DDL can't say.
 *
 * @param statements DDL that builds it in an empty database, one statement each without a
 * closing semicolon. Names without a schema are in the default one.
 * @param schemas the schemas that it names
 * @param expresses which kinds of objects the source can say something about; what is of
 * another kind is left alone
 * @param generatedNames names of constraints and indexes that a generator chose, as the
 * catalog has them. Such names are no difference, nor are those that PostgreSQL chose.
 * @param renames what has another name in the model than before
 */
public record WantedSchema(List<String> statements, Set<Identifier> schemas, Set<Expressible> expresses,
		Set<Identifier> generatedNames, List<Rename> renames) {

	public WantedSchema {
		statements = List.copyOf(statements);
		schemas = Set.copyOf(schemas);
		expresses = Set.copyOf(expresses);
		generatedNames = Set.copyOf(generatedNames);
		renames = List.copyOf(renames);
	}

	/**
	 * What a source may be able to say, beyond tables with their columns, primary keys,
	 * unique constraints, foreign keys and indexes, which each can.
	 */
	public enum Expressible {

		/** Schemas themselves. */
		SCHEMA,

		/** Extensions. */
		EXTENSION,

		/** Enumerated types. */
		ENUM,

		/** Domains. */
		DOMAIN,

		/** Sequences that no column owns. */
		SEQUENCE,

		/** Defaults of columns. */
		DEFAULT,

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
	 * @param from the object under its former name
	 * @param to its name in the model
	 */
	public record Rename(ObjectReference from, ObjectReference to) {
	}

}
