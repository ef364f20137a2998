package io.sqlbot.migrate.boot.autoconfigure;

import io.sqlbot.migrate.diff.model.ModelSource;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.OnPropertyListCondition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.io.ResourceLoader;

/**
 * Knows files of SQL as a model, where they are configured.
 */
@AutoConfiguration(after = MigrateAutoConfiguration.class)
@ConditionalOnBean(MigrateProperties.class)
public final class MigrateModelAutoConfiguration {

	@Bean
	@Conditional(OnSchemaLocations.class)
	ModelSource schemaFileModelSource(MigrateProperties properties, ResourceLoader resources) {
		return ModelSource.allOf(properties.model()
			.schemaLocations()
			.stream()
			.map((location) -> ModelSource.ofFile(location.strip(), resources.getClassLoader()))
			.toList());
	}

	static final class OnSchemaLocations extends OnPropertyListCondition {

		OnSchemaLocations() {
			super("migrate.model.schema-locations", () -> ConditionMessage.forCondition("Schema locations"));
		}

	}

}
