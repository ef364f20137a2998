package io.sqlbot.migrate.diff.model;

import java.util.List;
import java.util.stream.Collectors;

import io.sqlbot.migrate.schema.Arguments;

/**
 * The model of an application that says it in several places.
 *
 * @param sources the places in order, at least one
 */
record CombinedModel(List<ModelSource> sources) implements ModelSource {

	CombinedModel {
		Arguments.notEmpty("sources", sources);
	}

	@Override
	public String name() {
		return this.sources.stream().map(ModelSource::name).collect(Collectors.joining("; "));
	}

	@Override
	public WantedSchema wanted() {
		WantedSchema all = this.sources.get(0).wanted();
		for (ModelSource source : this.sources.subList(1, this.sources.size())) {
			all = all.and(source.wanted());
		}
		return all;
	}

}
