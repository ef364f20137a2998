package io.sqlbot.migrate.boot.autoconfigure;

import javax.sql.DataSource;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.util.ClassUtils;

/**
 * The line in the log of a start that migrates nothing, so that it is not found out by
 * the first missing table.
 */
final class InactiveWarning implements ApplicationListener<ApplicationReadyEvent> {

	private static final Log logger = LogFactory.getLog(InactiveWarning.class);

	private final ApplicationContext context;

	InactiveWarning(ApplicationContext context) {
		this.context = context;
	}

	@Override
	public void onApplicationEvent(ApplicationReadyEvent event) {
		if (event.getApplicationContext() == this.context) {
			logger.warn("No database is migrated: " + reason()
					+ " If that is meant, set migrate.enabled=false to have it unsaid.");
		}
	}

	private String reason() {
		if (!ClassUtils.isPresent("org.postgresql.PGConnection", this.context.getClassLoader())) {
			return "the driver is not on the class path. Add org.postgresql:postgresql, which the starter brings unless it is excluded.";
		}
		String[] names = BeanFactoryUtils.beanNamesForTypeIncludingAncestors(this.context, DataSource.class, true,
				false);
		if (names.length == 0) {
			return "the application has no DataSource. Set spring.datasource.url, or migrate.url, to jdbc:postgresql://HOST/DATABASE.";
		}
		if (names.length == 1) {
			return "the only DataSource, '" + names[0]
					+ "', is not a candidate for injection. Name it with migrate.data-source=" + names[0]
					+ ", or mark it with @MigrateDataSource.";
		}
		return "the application has several DataSource beans, " + String.join(", ", names)
				+ ", and none is primary. Name one with migrate.data-source=" + names[0]
				+ ", or mark it with @MigrateDataSource or @Primary.";
	}

}
