package io.sqlbot.migrate.boot.autoconfigure;

import javax.sql.DataSource;

import io.sqlbot.migrate.engine.MigrationEngine;

import org.springframework.boot.autoconfigure.condition.AnyNestedCondition;
import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.boot.autoconfigure.condition.SearchStrategy;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * There is one database to migrate and no engine for it: not several by name, none in the
 * context or its parents. A child context with a data source of its own has a database of
 * its own.
 */
final class OnOneDatabase extends AnyNestedCondition {

	OnOneDatabase() {
		super(ConfigurationPhase.REGISTER_BEAN);
	}

	@Override
	public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
		if (!new DatabaseProperties(context.getEnvironment()).names().isEmpty()) {
			return ConditionOutcome.noMatch(ConditionMessage.of("migrate.databases names several databases"));
		}
		return super.getMatchOutcome(context, metadata);
	}

	@ConditionalOnMissingBean(MigrationEngine.class)
	@ConditionalOnSingleCandidate(DataSource.class)
	static final class ForTheDataSource {

	}

	@ConditionalOnMissingBean(value = MigrationEngine.class, search = SearchStrategy.CURRENT)
	@ConditionalOnSingleCandidate(value = DataSource.class, search = SearchStrategy.CURRENT)
	static final class ForTheChildsDataSource {

	}

	@ConditionalOnMissingBean(MigrationEngine.class)
	@ConditionalOnBean(value = DataSource.class, annotation = MigrateDataSource.class)
	static final class ForTheQualifiedDataSource {

	}

	@ConditionalOnMissingBean(MigrationEngine.class)
	@ConditionalOnProperty("migrate.data-source")
	static final class ForTheNamedDataSource {

	}

	@ConditionalOnMissingBean(MigrationEngine.class)
	@ConditionalOnProperty("migrate.url")
	static final class ForTheUrl {

	}

	@ConditionalOnMissingBean(MigrationEngine.class)
	@ConditionalOnBean(MigrateConnectionDetails.class)
	static final class ForTheConnectionDetails {

	}

}
