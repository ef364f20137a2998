package io.sqlbot.migrate.boot.autoconfigure;

import java.util.Arrays;
import java.util.List;

import io.sqlbot.migrate.diff.ComparedKinds;
import io.sqlbot.migrate.diff.ComparisonFilter;
import io.sqlbot.migrate.diff.OperationRewriter;
import io.sqlbot.migrate.diff.model.ModelSource;
import io.sqlbot.migrate.engine.Autogenerator;
import io.sqlbot.migrate.engine.AutogeneratorBuilder;
import io.sqlbot.migrate.engine.MigrationEngine;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.NoSuchBeanDefinitionException;

/**
 * Makes what compares the model of the application with its databases: all beans of type
 * {@link ModelSource} together, or those that {@code migrate.model.sources} names.
 * Nothing is made before somebody asks, as the entities may take their time.
 */
public final class Autogenerators {

	private final ListableBeanFactory beanFactory;

	private final MigrationEngines engines;

	Autogenerators(ListableBeanFactory beanFactory, MigrationEngines engines) {
		this.beanFactory = beanFactory;
		this.engines = engines;
	}

	/**
	 * Tell whether the application says what the schema of a database should be. No bean
	 * is made for the answer.
	 * @param engine the name of the engine's bean
	 * @return whether there is a model
	 */
	public boolean haveModel(String engine) {
		return names(engine).length > 0;
	}

	/**
	 * Make the autogenerator of a database.
	 * @param engine the name of the engine's bean
	 * @return the autogenerator
	 * @throws io.sqlbot.migrate.error.NoModelSourceException if there is no model
	 * @throws UnknownModelException if {@code migrate.model.sources} names a bean that is
	 * none
	 */
	public Autogenerator of(String engine) {
		AutogeneratorBuilder builder = Autogenerator.builder(this.beanFactory.getBean(engine, MigrationEngine.class),
				this.engines.scratchPlace(engine));
		return builder.sources(Arrays.stream(names(engine)).map(this::source).toList())
			.filters(all(ComparisonFilter.class))
			.kinds(all(ComparedKinds.class))
			.rewriters(all(OperationRewriter.class))
			.build();
	}

	private String[] names(String engine) {
		List<String> chosen = this.engines.properties(engine).model().sources();
		return chosen.isEmpty() ? known() : chosen.toArray(String[]::new);
	}

	private String[] known() {
		return this.beanFactory.getBeanNamesForType(ModelSource.class, true, false);
	}

	private ModelSource source(String name) {
		try {
			return this.beanFactory.getBean(name, ModelSource.class);
		}
		catch (NoSuchBeanDefinitionException ex) {
			throw new UnknownModelException(name, known());
		}
	}

	private <T> List<T> all(Class<T> type) {
		return this.beanFactory.getBeanProvider(type).orderedStream().toList();
	}

}
