package io.sqlbot.migrate.engine;

import java.util.ArrayList;
import java.util.List;

import io.sqlbot.migrate.catalog.ScratchPlace;
import io.sqlbot.migrate.diff.ComparedKinds;
import io.sqlbot.migrate.diff.ComparisonFilter;
import io.sqlbot.migrate.diff.OperationRewriter;
import io.sqlbot.migrate.diff.model.ModelSource;
import io.sqlbot.migrate.diff.model.WantedSchema.Expressible;
import io.sqlbot.migrate.error.NoModelSourceException;
import io.sqlbot.migrate.schema.ObjectReference;

/**
 * Collects what an autogenerator needs. Not thread-safe.
 */
public final class AutogeneratorBuilder {

	private final MigrationEngine engine;

	private final ScratchPlace place;

	private final List<ModelSource> sources = new ArrayList<>();

	private final List<ComparisonFilter> filters = new ArrayList<>();

	private final List<ComparedKinds> kinds = new ArrayList<>();

	private final List<OperationRewriter> rewriters = new ArrayList<>();

	AutogeneratorBuilder(MigrationEngine engine, ScratchPlace place) {
		this.engine = engine;
		this.place = place;
	}

	/**
	 * Add sources of the model; together they are the model.
	 * @param added the sources in order
	 * @return this builder
	 */
	public AutogeneratorBuilder sources(List<? extends ModelSource> added) {
		this.sources.addAll(added);
		return this;
	}

	/**
	 * Leave out what one of the filters does not let through.
	 * @param added the filters
	 * @return this builder
	 */
	public AutogeneratorBuilder filters(List<? extends ComparisonFilter> added) {
		this.filters.addAll(added);
		return this;
	}

	/**
	 * Leave out the kinds that one of these switches off.
	 * @param added the switches
	 * @return this builder
	 */
	public AutogeneratorBuilder kinds(List<? extends ComparedKinds> added) {
		this.kinds.addAll(added);
		return this;
	}

	/**
	 * Change what was found before it is written.
	 * @param added the rewriters in order
	 * @return this builder
	 */
	public AutogeneratorBuilder rewriters(List<? extends OperationRewriter> added) {
		this.rewriters.addAll(added);
		return this;
	}

	/**
	 * Build the autogenerator. Neither the sources nor the database are asked yet.
	 * @return the autogenerator
	 * @throws NoModelSourceException if there is no source
	 */
	public Autogenerator build() {
		if (this.sources.isEmpty()) {
			throw new NoModelSourceException();
		}
		return new Autogenerator(this, ModelSource.allOf(this.sources));
	}

	MigrationEngine engine() {
		return this.engine;
	}

	ScratchPlace place() {
		return this.place;
	}

	List<OperationRewriter> rewriters() {
		return this.rewriters;
	}

	boolean includes(ObjectReference object) {
		return this.filters.stream().allMatch((filter) -> filter.includes(object));
	}

	boolean compares(Expressible kind) {
		return this.kinds.stream().allMatch((switches) -> switches.compares(kind));
	}

	AutogeneratorBuilder copy() {
		return new AutogeneratorBuilder(this.engine, this.place).filters(this.filters)
			.kinds(this.kinds)
			.rewriters(this.rewriters);
	}

}
