package io.sqlbot.migrate.boot.autoconfigure;

import java.util.Collection;
import java.util.List;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.context.ApplicationContext;
import org.springframework.util.ClassUtils;

/**
 * Why an application migrates nothing though the starter is there.
 *
 * @param reason what is missing, as the rest of a sentence
 * @param action what to do about it
 */
public record Inactivity(String reason, String action) {

	/**
	 * Find out why.
	 * @param context the context of an application without a migration engine
	 * @return the reason, and what to do
	 */
	public static Inactivity of(ApplicationContext context) {
		if (!context.getEnvironment().getProperty("migrate.enabled", Boolean.class, true)) {
			return new Inactivity("migrate.enabled is false.", "Set migrate.enabled=true.");
		}
		Inactivity missing = missingClass(context.getClassLoader());
		if (missing != null) {
			return missing;
		}
		if (!context.containsBean(MigrateAutoConfiguration.ENGINES)) {
			return new Inactivity("the starter's auto-configuration is not part of the application.",
					"Remove " + MigrateAutoConfiguration.class.getSimpleName()
							+ " from spring.autoconfigure.exclude and from exclusions in annotations, "
							+ "or use @EnableAutoConfiguration or @ImportAutoConfiguration.");
		}
		Collection<String> databases = new DatabaseProperties(context.getEnvironment()).names();
		if (!databases.isEmpty()) {
			return new Inactivity("every database below migrate.databases has enabled=false.",
					"Set migrate.databases." + databases.iterator().next() + ".enabled=true.");
		}
		return ofDataSources(
				List.of(BeanFactoryUtils.beanNamesForTypeIncludingAncestors(context, DataSource.class, true, false)));
	}

	private static @Nullable Inactivity missingClass(@Nullable ClassLoader classLoader) {
		if (!ClassUtils.isPresent("org.postgresql.PGConnection", classLoader)) {
			return new Inactivity("the driver is not on the class path.",
					"Add org.postgresql:postgresql, which the starter brings unless it is excluded.");
		}
		if (!ClassUtils.isPresent("org.springframework.jdbc.datasource.AbstractDataSource", classLoader)) {
			return new Inactivity("Spring JDBC is not on the class path.",
					"Add org.springframework:spring-jdbc, which the starter brings unless it is excluded.");
		}
		return null;
	}

	private static Inactivity ofDataSources(List<String> names) {
		if (names.isEmpty()) {
			return new Inactivity("the application has no DataSource.",
					"Set spring.datasource.url, or migrate.url, to jdbc:postgresql://HOST/DATABASE.");
		}
		if (names.size() == 1) {
			return new Inactivity("the only DataSource, '" + names.get(0) + "', is not a candidate for injection.",
					"Name it with migrate.data-source=" + names.get(0) + ", or mark it with @MigrateDataSource.");
		}
		return new Inactivity(
				"the application has several DataSource beans, " + String.join(", ", names) + ", and none is primary.",
				"Name one with migrate.data-source=" + names.get(0)
						+ ", or mark it with @MigrateDataSource or @Primary.");
	}

}
