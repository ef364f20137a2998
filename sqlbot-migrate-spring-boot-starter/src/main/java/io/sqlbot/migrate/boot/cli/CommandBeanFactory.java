package io.sqlbot.migrate.boot.cli;

import java.util.Arrays;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.aot.AotDetector;
import org.springframework.beans.TypeConverter;
import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.beans.factory.NoSuchBeanDefinitionException;
import org.springframework.beans.factory.SmartFactoryBean;
import org.springframework.beans.factory.config.DependencyDescriptor;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.ApplicationContextFactory;
import org.springframework.context.ApplicationListener;
import org.springframework.context.Lifecycle;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.context.weaving.LoadTimeWeaverAware;
import org.springframework.scheduling.config.TaskManagementConfigUtils;

/**
 * Makes a bean when somebody asks for it by name or by what it needs, and none by itself.
 * Lazy initialization is not enough: it does not hold for lifecycles such as embedded
 * servers and message listeners, for listeners of the context's own events, for entity
 * managers, which wait for a weaver, and for scheduled tasks.
 */
final class CommandBeanFactory extends DefaultListableBeanFactory {

	private static final Set<Class<?>> LEFT_ALONE = Set.of(Lifecycle.class, ApplicationListener.class,
			LoadTimeWeaverAware.class);

	static ApplicationContextFactory contexts() {
		return (type) -> AotDetector.useGeneratedArtifacts() ? new GenericApplicationContext(new CommandBeanFactory())
				: new AnnotationConfigApplicationContext(new CommandBeanFactory());
	}

	@Override
	public void preInstantiateSingletons() {
		// what the command needs is made when it asks for it
	}

	@Override
	public String[] getBeanNamesForType(@Nullable Class<?> type, boolean includeNonSingletons, boolean allowEagerInit) {
		if (type != null && LEFT_ALONE.contains(type)) {
			return new String[0];
		}
		return Arrays.stream(super.getBeanNamesForType(type, includeNonSingletons, allowEagerInit))
			.filter((name) -> !name.equals(TaskManagementConfigUtils.SCHEDULED_ANNOTATION_PROCESSOR_BEAN_NAME))
			.toArray(String[]::new);
	}

	/**
	 * What a factory bean makes beside its main object is known only once it is there, as
	 * with the factory of entity managers. So such factories are made before a bean
	 * counts as missing.
	 */
	@Override
	public @Nullable Object resolveDependency(DependencyDescriptor descriptor, @Nullable String requestingBeanName,
			@Nullable Set<String> autowiredBeanNames, @Nullable TypeConverter typeConverter) {
		try {
			return super.resolveDependency(descriptor, requestingBeanName, autowiredBeanNames, typeConverter);
		}
		catch (NoSuchBeanDefinitionException ex) {
			boolean made = false;
			for (String factory : super.getBeanNamesForType(SmartFactoryBean.class, false, false)) {
				if (!containsSingleton(BeanFactoryUtils.transformedBeanName(factory))) {
					made |= getBean(factory) instanceof SmartFactoryBean;
				}
			}
			if (!made) {
				throw ex;
			}
			// remembers that there was none
			clearMetadataCache();
			return super.resolveDependency(descriptor, requestingBeanName, autowiredBeanNames, typeConverter);
		}
	}

}
