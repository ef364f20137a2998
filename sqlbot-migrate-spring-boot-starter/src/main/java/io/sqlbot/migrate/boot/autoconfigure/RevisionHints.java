package io.sqlbot.migrate.boot.autoconfigure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import io.sqlbot.migrate.Revision;
import org.jspecify.annotations.Nullable;

import org.springframework.aot.hint.MemberCategory;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.TypeReference;
import org.springframework.beans.factory.aot.BeanFactoryInitializationAotContribution;
import org.springframework.beans.factory.aot.BeanFactoryInitializationAotProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.env.Environment;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.core.type.classreading.SimpleMetadataReaderFactory;

/**
 * Tells a native image what the engines read and create by name: the revisions of the
 * configured locations, and what lies in the library's own packages.
 */
final class RevisionHints implements BeanFactoryInitializationAotProcessor {

	private static final List<String> OWN_RESOURCES = List.of("io/sqlbot/migrate/**/*.sql",
			"io/sqlbot/migrate/**/*.template", "io/sqlbot/migrate/**/*.properties");

	@Override
	public @Nullable BeanFactoryInitializationAotContribution processAheadOfTime(
			ConfigurableListableBeanFactory beanFactory) {
		if (!beanFactory.containsLocalBean(MigrateAutoConfiguration.ENGINES)) {
			return null;
		}
		Locations locations = Locations.onClassPath(locations(beanFactory));
		List<String> classes = revisionClasses(locations, beanFactory.getBeanClassLoader());
		return (context, code) -> register(context.getRuntimeHints(), locations, classes);
	}

	private static List<String> locations(ConfigurableListableBeanFactory beanFactory) {
		Environment environment = beanFactory.getBean(Environment.class);
		List<String> several = ConfiguredDatabases.in(environment).locations();
		return several.isEmpty() ? beanFactory.getBean(MigrateProperties.class).locations() : several;
	}

	private static void register(RuntimeHints hints, Locations locations, List<String> classes) {
		OWN_RESOURCES.forEach(hints.resources()::registerPattern);
		for (String folder : locations.folders()) {
			hints.resources().registerPattern(folder + "/**/*.sql");
		}
		for (String name : classes) {
			// the search for revisions reads the class file
			hints.resources().registerPattern(name.replace('.', '/') + ".class");
			hints.reflection().registerType(TypeReference.of(name), MemberCategory.INVOKE_DECLARED_CONSTRUCTORS);
		}
	}

	private static List<String> revisionClasses(Locations locations, @Nullable ClassLoader classLoader) {
		PathMatchingResourcePatternResolver resolver = new PathMatchingResourcePatternResolver(classLoader);
		MetadataReaderFactory metadata = new SimpleMetadataReaderFactory(classLoader);
		List<String> classes = new ArrayList<>();
		try {
			for (String folder : locations.folders()) {
				for (Resource resource : resolver.getResources("classpath*:" + folder + "/**/*.class")) {
					AnnotationMetadata type = metadata.getMetadataReader(resource).getAnnotationMetadata();
					if (type.isAnnotated(Revision.class.getName())) {
						classes.add(type.getClassName());
					}
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The locations of the revisions can't be searched", ex);
		}
		return classes;
	}

}
