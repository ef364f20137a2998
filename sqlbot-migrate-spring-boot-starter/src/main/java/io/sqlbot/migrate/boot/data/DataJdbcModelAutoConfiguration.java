package io.sqlbot.migrate.boot.data;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.boot.data.jdbc.autoconfigure.DataJdbcRepositoriesAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.data.jdbc.core.convert.JdbcConverter;

/**
 * Knows the aggregates of Spring Data JDBC as a model, where the application has them.
 */
@AutoConfiguration(after = DataJdbcRepositoriesAutoConfiguration.class)
@ConditionalOnClass({ JdbcConverter.class, DataJdbcRepositoriesAutoConfiguration.class })
@ConditionalOnBooleanProperty(name = "migrate.enabled", matchIfMissing = true)
public final class DataJdbcModelAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	@ConditionalOnSingleCandidate(JdbcConverter.class)
	DataJdbcModelSource dataJdbcModelSource(ObjectProvider<JdbcConverter> converter,
			ObjectProvider<ColumnTypeMapping> types) {
		return new DataJdbcModelSource(converter::getObject, types.getIfUnique(() -> (property) -> null));
	}

}
