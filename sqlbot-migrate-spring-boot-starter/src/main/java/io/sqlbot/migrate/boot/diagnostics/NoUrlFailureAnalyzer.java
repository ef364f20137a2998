package io.sqlbot.migrate.boot.diagnostics;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * Says what is missing when Spring Boot can't make a data source for want of a URL; its
 * own advice is an embedded database, which is none to migrate.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class NoUrlFailureAnalyzer extends AbstractFailureAnalyzer<BeanCreationException> {

	// hidden in Spring Boot
	private static final String FAILURE = "DataSourceBeanCreationException";

	private final Environment environment;

	NoUrlFailureAnalyzer(Environment environment) {
		this.environment = environment;
	}

	@Override
	protected @Nullable FailureAnalysis analyze(Throwable rootFailure, BeanCreationException cause) {
		boolean migrates = this.environment.getProperty("migrate.enabled", Boolean.class, true);
		boolean hasUrl = StringUtils.hasText(this.environment.getProperty("spring.datasource.url"));
		if (!migrates || hasUrl || !isNoUrl(rootFailure)) {
			return null;
		}
		return new FailureAnalysis(
				"The application does not say which database it works with and migrates: "
						+ "spring.datasource.url is not set.",
				"Set spring.datasource.url=jdbc:postgresql://HOST:5432/DATABASE with spring.datasource.username and "
						+ "spring.datasource.password, for example as SPRING_DATASOURCE_URL in the environment, or "
						+ "activate the profile that has them.",
				cause);
	}

	private static boolean isNoUrl(Throwable failure) {
		for (Throwable at = failure; at != null; at = at.getCause()) {
			if (at.getClass().getSimpleName().equals(FAILURE)) {
				return true;
			}
		}
		return false;
	}

}
