package io.sqlbot.migrate.boot.autoconfigure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.sqlbot.migrate.Migration;
import io.sqlbot.migrate.Revision;
import io.sqlbot.migrate.engine.MigrationEngineBuilder;
import io.sqlbot.migrate.error.InvalidRevisionClassException;

import org.springframework.aop.framework.autoproxy.AutoProxyUtils;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.core.annotation.MergedAnnotations.SearchStrategy;
import org.springframework.util.ClassUtils;

/**
 * Revisions that are Spring beans. A bean is created when its revision runs, not before,
 * unless only the object itself tells its class. Of several databases, the one in whose
 * locations its class lies is the one that it belongs to.
 *
 * @param beanFactory where the beans are
 * @param locations where revisions of the database lie
 * @param all where revisions of all databases lie; empty if there is one only
 */
record RevisionBeans(ConfigurableListableBeanFactory beanFactory, List<String> locations, List<String> all) {

	void addTo(MigrationEngineBuilder builder) {
		Map<Class<? extends Migration>, String> names = new LinkedHashMap<>();
		for (String name : this.beanFactory.getBeanNamesForType(Migration.class, true, false)) {
			Class<? extends Migration> type = typeOf(name);
			if (!belongs(name, type)) {
				continue;
			}
			String other = names.putIfAbsent(type, name);
			if (other != null) {
				throw new InvalidRevisionClassException(type.getName(),
						"there are two beans of it, '" + other + "' and '" + name + "'.",
						"Keep one of them; a revision is one class.", null);
			}
			builder.migration(type, () -> this.beanFactory.getBean(name, Migration.class));
		}
	}

	private boolean belongs(String name, Class<?> type) {
		if (this.all.isEmpty() || Locations.onClassPath(this.locations).hold(type)) {
			return true;
		}
		if (!Locations.onClassPath(this.all).hold(type)) {
			throw new InvalidRevisionClassException(type.getName(),
					"nothing tells which of the databases the bean '" + name + "' belongs to.",
					"Move it to a package among the locations of one of them: " + String.join(", ", this.all) + ".",
					null);
		}
		return false;
	}

	private Class<? extends Migration> typeOf(String name) {
		Class<?> type = AutoProxyUtils.determineTargetClass(this.beanFactory, name);
		if (type == null || !isRevision(ClassUtils.getUserClass(type))) {
			// the method that declares the bean promises no more than an interface
			type = AopUtils.getTargetClass(this.beanFactory.getBean(name, Migration.class));
		}
		return ClassUtils.getUserClass(type).asSubclass(Migration.class);
	}

	private static boolean isRevision(Class<?> type) {
		return Migration.class.isAssignableFrom(type)
				&& MergedAnnotations.from(type, SearchStrategy.TYPE_HIERARCHY).isPresent(Revision.class);
	}

}
