package io.sqlbot.migrate.diff;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.Index;
import io.sqlbot.migrate.schema.Index.Trait;
import io.sqlbot.migrate.schema.IndexKey;
import io.sqlbot.migrate.schema.StorageSettings;
import org.jspecify.annotations.Nullable;

/**
 * What an index is, whatever its name, its comment and how its pages are kept.
 *
 * @param method the access method
 * @param keys the keys
 * @param include the further columns
 * @param condition which rows it holds
 * @param traits whether it is unique, and how, and whether it can be used
 */
record IndexShape(@Nullable Identifier method, List<IndexKey> keys, List<Identifier> include,
		@Nullable String condition, Set<Trait> traits) {

	static IndexShape of(Index index) {
		Set<Trait> traits = EnumSet.of(Trait.UNIQUE, Trait.NULLS_NOT_DISTINCT, Trait.INVALID);
		traits.retainAll(index.traits());
		return new IndexShape(index.storage().method(), index.keys(), index.include(), index.condition(),
				Set.copyOf(traits));
	}

	// for a model that knows columns and uniqueness only
	static IndexShape ofColumns(Index index) {
		Set<Trait> traits = index.has(Trait.UNIQUE) ? Set.of(Trait.UNIQUE) : Set.of();
		List<IndexKey> keys = index.keys()
			.stream()
			.map((key) -> new IndexKey(key.sql(), null, null, null, null))
			.toList();
		return new IndexShape(null, keys, List.of(), null, traits);
	}

	// the expressions in it
	static List<String> texts(Index index) {
		List<String> texts = new ArrayList<>();
		index.keys().stream().map(IndexKey::sql).filter((sql) -> !sql.startsWith("\"")).forEach(texts::add);
		if (index.condition() != null) {
			texts.add(index.condition());
		}
		return texts;
	}

	static Words words(Index index) {
		return addWords(new Words(), index);
	}

	static Words addWords(Words words, Index index) {
		index.keys().forEach((key) -> words.add(key.definition()));
		index.include().forEach((column) -> words.add(column.quoted()));
		return words.add(index.condition());
	}

	static Index renamed(Index index, Identifier name) {
		return new Index(name, index.keys(), index.include(), index.condition(), index.traits(), index.storage(),
				index.comment());
	}

	static Index valid(Index index) {
		if (!index.has(Trait.INVALID)) {
			return index;
		}
		Set<Trait> traits = EnumSet.copyOf(index.traits());
		traits.remove(Trait.INVALID);
		return with(index, traits, index.storage(), index.comment());
	}

	static Index with(Index index, Set<Trait> traits, StorageSettings storage, @Nullable String comment) {
		return new Index(index.name(), index.keys(), index.include(), index.condition(), traits, storage, comment);
	}

}
