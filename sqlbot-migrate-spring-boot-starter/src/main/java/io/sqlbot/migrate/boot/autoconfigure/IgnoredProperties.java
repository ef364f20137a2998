package io.sqlbot.migrate.boot.autoconfigure;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Says once, at the start, which environment variables and system properties look like
 * properties of the migration and are none. Spring Boot refuses them in files only, as
 * the environment is shared: these may be somebody else's.
 */
final class IgnoredProperties implements ApplicationListener<ApplicationStartedEvent> {

	private static final Log logger = LogFactory.getLog(IgnoredProperties.class);

	private final ConfigurableApplicationContext context;

	IgnoredProperties(ConfigurableApplicationContext context) {
		this.context = context;
	}

	@Override
	public void onApplicationEvent(ApplicationStartedEvent event) {
		if (event.getApplicationContext() == this.context) {
			List<String> ignored = find(this.context.getEnvironment().getSystemEnvironment(),
					this.context.getEnvironment().getSystemProperties());
			if (!ignored.isEmpty()) {
				logger.warn("Ignored, as there are no such properties: " + String.join(", ", ignored)
						+ ". Those that belong to something else do no harm.");
			}
		}
	}

	static List<String> find(Map<String, Object> variables, Map<String, Object> systemProperties) {
		List<String> candidates = Stream
			.concat(named(variables, "MIGRATE_"), named(systemProperties, KnownProperties.PREFIX))
			.toList();
		if (candidates.isEmpty()) {
			// as mostly, and then the names of all properties need not be collected
			return candidates;
		}
		KnownProperties known = new KnownProperties();
		return candidates.stream()
			.filter((name) -> !known.hold(name))
			.sorted()
			.map((name) -> name + known.nearest(name).map((near) -> " (is " + near + " meant?)").orElse(""))
			.toList();
	}

	private static Stream<String> named(Map<String, Object> source, String prefix) {
		return source.keySet()
			.stream()
			.filter((name) -> name.toUpperCase(Locale.ROOT).startsWith(prefix.toUpperCase(Locale.ROOT)));
	}

}
