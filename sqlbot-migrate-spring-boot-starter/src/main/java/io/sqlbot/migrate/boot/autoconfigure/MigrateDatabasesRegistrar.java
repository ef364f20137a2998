package io.sqlbot.migrate.boot.autoconfigure;

import io.sqlbot.migrate.engine.MigrationEngine;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.HierarchicalBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.annotation.ImportBeanDefinitionRegistrar;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotationMetadata;

/**
 * Declares an engine for each of several databases, so early that conditions see it. An
 * engine that the application declares under the same name takes its place; one of the
 * parent context was run by the parent.
 */
final class MigrateDatabasesRegistrar implements ImportBeanDefinitionRegistrar {

	private final Environment environment;

	private final BeanFactory beanFactory;

	MigrateDatabasesRegistrar(Environment environment, BeanFactory beanFactory) {
		this.environment = environment;
		this.beanFactory = beanFactory;
	}

	@Override
	public void registerBeanDefinitions(AnnotationMetadata metadata, BeanDefinitionRegistry registry) {
		for (String engine : ConfiguredDatabases.in(this.environment).properties().keySet()) {
			if (!registry.containsBeanDefinition(engine) && !parentHas(engine)) {
				registry.registerBeanDefinition(engine, definition(engine));
			}
		}
	}

	private boolean parentHas(String engine) {
		BeanFactory parent = (this.beanFactory instanceof HierarchicalBeanFactory factory)
				? factory.getParentBeanFactory() : null;
		return parent != null && parent.containsBean(engine);
	}

	// a method of a bean, as code can be generated for it ahead of time
	private static RootBeanDefinition definition(String engine) {
		RootBeanDefinition definition = new RootBeanDefinition();
		definition.setTargetType(MigrationEngine.class);
		definition.setFactoryBeanName(MigrateAutoConfiguration.ENGINES);
		definition.setFactoryMethodName("create");
		definition.getConstructorArgumentValues().addIndexedArgumentValue(0, engine);
		return definition;
	}

}
