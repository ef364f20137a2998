package io.sqlbot.migrate.boot.autoconfigure;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

import io.sqlbot.migrate.RevisionInfo;
import io.sqlbot.migrate.error.MigrationException;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.BeansException;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.CommandLineRunner;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;

/**
 * Warns once of what sees the schema as it was, where revisions are pending that run when
 * the application is ready.
 */
final class OldSchemaWarning implements ApplicationListener<ApplicationStartedEvent> {

	private static final Log logger = LogFactory.getLog(OldSchemaWarning.class);

	private static final List<String> DDL_PROPERTIES = List.of("spring.jpa.hibernate.ddl-auto",
			"spring.jpa.properties.hibernate.hbm2ddl.auto",
			"spring.jpa.properties.jakarta.persistence.schema-generation.database.action");

	private final MigratedDatabases databases;

	private final ApplicationContext context;

	private final AtomicBoolean looked = new AtomicBoolean();

	OldSchemaWarning(MigratedDatabases databases, ApplicationContext context) {
		this.databases = databases;
		this.context = context;
	}

	/**
	 * Look before the entity managers are made, of which one may refuse the old schema.
	 */
	void beforeEntityManagers() {
		if (validatedBy() != null) {
			look();
		}
	}

	// before runners are called, and not on another thread
	@Override
	public void onApplicationEvent(ApplicationStartedEvent event) {
		if (event.getApplicationContext() == this.context) {
			look();
		}
	}

	@Override
	public boolean supportsAsyncExecution() {
		return false;
	}

	private void look() {
		List<String> early = early();
		if (!this.databases.isAnyUpgradedIn(UpgradePhase.READY) || early.isEmpty()
				|| !this.looked.compareAndSet(false, true)) {
			return;
		}
		try {
			List<String> pending = this.databases.upgradedIn(UpgradePhase.READY)
				.stream()
				.flatMap(OldSchemaWarning::pending)
				.toList();
			if (!pending.isEmpty()) {
				logger.warn("Pending until the application is ready: " + String.join(", ", pending)
						+ ". Before that, the old schema is seen by " + String.join(" and by ", early)
						+ ". Set migrate.auto-upgrade-phase=initializer to upgrade first.");
			}
		}
		catch (MigrationException | BeansException ex) {
			// the upgrade will say it
			logger.debug("It can't be told whether anything is pending", ex);
		}
	}

	private static Stream<String> pending(MigratedDatabase database) {
		return database.engine().pending(database.target(), database.engine().rows()).stream().map(RevisionInfo::id);
	}

	private List<String> early() {
		List<String> early = new ArrayList<>();
		String validated = validatedBy();
		if (validated != null) {
			early.add(validated);
		}
		Stream<Class<?>> types = Stream.of(ApplicationRunner.class, CommandLineRunner.class);
		List<String> runners = types.flatMap((type) -> Stream.of(this.context.getBeanNamesForType(type, true, false)))
			.distinct()
			.toList();
		if (!runners.isEmpty()) {
			early.add("the runners '" + String.join("', '", runners) + "'");
		}
		return early;
	}

	private @Nullable String validatedBy() {
		Environment environment = this.context.getEnvironment();
		return DDL_PROPERTIES.stream()
			.filter((property) -> "validate".equalsIgnoreCase(environment.getProperty(property)))
			.findFirst()
			.map((property) -> property + "=validate")
			.orElse(null);
	}

}
