package io.sqlbot.migrate.boot.diagnostics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import io.sqlbot.migrate.boot.autoconfigure.MigrateInitializer;
import io.sqlbot.migrate.error.RevisionFailedException;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.BeanCreationException;
import org.springframework.beans.factory.BeanCurrentlyInCreationException;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.NoSuchBeanDefinitionException;
import org.springframework.core.ResolvableType;

/**
 * A circle of beans with the initializer in it, as a chain of exceptions tells it. It may
 * have been entered anywhere.
 *
 * @param beans the names, from what the initializer needs to what waits for it
 * @param running the id of the revision that asked for the first of them while it ran, or
 * {@code null}
 */
record InitializerCycle(List<String> beans, @Nullable String running) {

	InitializerCycle {
		beans = List.copyOf(beans);
	}

	static @Nullable InitializerCycle find(Throwable failure, BeanFactory beanFactory) {
		List<String> names = new ArrayList<>();
		String running = null;
		for (Throwable at = failure; at != null; at = at.getCause()) {
			String repeated = null;
			if (at instanceof BeanCurrentlyInCreationException again) {
				repeated = again.getBeanName();
			}
			else if (at instanceof NoSuchBeanDefinitionException missing) {
				repeated = inCreation(missing, beanFactory);
			}
			else if (at instanceof RevisionFailedException revision) {
				running = revision.revision();
			}
			else if (at instanceof BeanCreationException creation && creation.getBeanName() != null
					&& !names.contains(creation.getBeanName())) {
				names.add(creation.getBeanName());
			}
			if (repeated != null) {
				return of(names, repeated, running);
			}
		}
		return null;
	}

	private static @Nullable InitializerCycle of(List<String> names, String repeated, @Nullable String running) {
		int initializer = names.indexOf(MigrateInitializer.BEAN_NAME);
		if (initializer < 0) {
			return null;
		}
		int start = names.indexOf(repeated);
		List<String> circle = new ArrayList<>(names.subList((start >= 0) ? start : initializer, names.size()));
		if (start < 0) {
			circle.add(repeated);
			// it needs what was being made first
			circle.addAll(names.subList(Math.max(initializer - 1, 0), initializer));
		}
		if (!circle.contains(MigrateInitializer.BEAN_NAME)) {
			return null;
		}
		Collections.rotate(circle, -circle.indexOf(MigrateInitializer.BEAN_NAME) - 1);
		return new InitializerCycle(circle.subList(0, circle.size() - 1), running);
	}

	// the type of what a factory bean makes is not known while the factory is being made,
	// so that it was not found, but is now
	private static @Nullable String inCreation(NoSuchBeanDefinitionException missing, BeanFactory beanFactory) {
		ResolvableType type = missing.getResolvableType();
		String[] found = (type != null && beanFactory instanceof ListableBeanFactory listable)
				? listable.getBeanNamesForType(type, true, false) : new String[0];
		return (found.length > 0) ? found[0] : null;
	}

}
