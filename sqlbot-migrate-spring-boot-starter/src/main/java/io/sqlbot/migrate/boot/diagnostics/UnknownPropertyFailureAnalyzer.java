package io.sqlbot.migrate.boot.diagnostics;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import io.sqlbot.migrate.boot.autoconfigure.KnownProperties;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Names misspelt properties with what was probably meant, where Spring Boot describes the
 * object that they were not bound to. Values are not shown, as they may be secrets.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class UnknownPropertyFailureAnalyzer extends AbstractFailureAnalyzer<UnboundConfigurationPropertiesException> {

	@Override
	protected @Nullable FailureAnalysis analyze(Throwable rootFailure, UnboundConfigurationPropertiesException cause) {
		List<ConfigurationProperty> unknown = cause.getUnboundProperties()
			.stream()
			.filter((property) -> nameOf(property).startsWith(KnownProperties.PREFIX))
			.toList();
		if (unknown.isEmpty()) {
			return null;
		}
		KnownProperties known = new KnownProperties();
		String action = unknown.stream()
			.flatMap((property) -> known.nearest(nameOf(property)).stream())
			.map((name) -> "Write " + name + ". ")
			.distinct()
			.collect(Collectors.joining());
		return new FailureAnalysis(
				unknown.stream()
					.map(UnknownPropertyFailureAnalyzer::describe)
					.collect(Collectors.joining(System.lineSeparator())),
				(action.isEmpty() ? "Correct or remove what is no property. " : action)
						+ "The table in docs/configuration.md has all properties.",
				cause);
	}

	private static String describe(ConfigurationProperty property) {
		return "There is no property '" + nameOf(property) + "'"
				+ Optional.ofNullable(property.getOrigin()).map((origin) -> " (" + origin + ")").orElse("") + ".";
	}

	private static String nameOf(ConfigurationProperty property) {
		return property.getName().toString();
	}

}
