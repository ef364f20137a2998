package io.sqlbot.migrate.diff;

import java.util.Set;
import java.util.function.Function;

import io.sqlbot.migrate.diff.model.WantedSchema.Expressible;
import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.Index;
import io.sqlbot.migrate.schema.StorageSettings;

/**
 * Decides what an index should be that both the database and the model have.
 *
 * @param said what of the model is compared
 * @param relation the table or materialized view
 */
record TargetIndex(SaidParts said, Identifier relation) {

	// by which two indexes are one
	Function<Index, IndexShape> shape() {
		return this.said.says(Expressible.INDEX_DETAILS) ? IndexShape::of : IndexShape::ofColumns;
	}

	// whether the model names it, not PostgreSQL or a generator
	boolean isWritten(Index index) {
		return !this.said.settings().generatedNames().contains(index.name())
				&& !ChosenNames.isChosen(this.relation, index);
	}

	Index merged(Index existing, Index model, Set<Identifier> written) {
		boolean isSame = shape().apply(existing).equals(shape().apply(model));
		boolean keeps = isSame && !isWritten(model) && !written.contains(existing.name());
		if (isSame && !this.said.says(Expressible.INDEX_DETAILS)) {
			return keeps ? existing : IndexShape.renamed(existing, model.name());
		}
		return kept(existing, keeps ? IndexShape.renamed(model, existing.name()) : model);
	}

	// with the storage and the comment that the model can't say
	Index kept(Index existing, Index model) {
		boolean storage = this.said.says(Expressible.STORAGE);
		return IndexShape.with(model, storage ? model.traits() : existing.traits(),
				storage ? model.storage()
						: new StorageSettings(model.storage().method(), existing.storage().parameters(),
								existing.storage().tablespace()),
				this.said.says(Expressible.COMMENT) ? model.comment() : existing.comment());
	}

}
