package io.sqlbot.migrate.boot.hibernate;

import jakarta.persistence.EntityManagerFactory;
import org.hibernate.engine.spi.SessionFactoryImplementor;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Knows the entities of Hibernate as a model, where there is one factory or a primary
 * one.
 */
@AutoConfiguration(after = HibernateJpaAutoConfiguration.class)
@ConditionalOnClass({ SessionFactoryImplementor.class, HibernatePropertiesCustomizer.class })
@ConditionalOnBooleanProperty(name = "migrate.enabled", matchIfMissing = true)
public final class HibernateModelAutoConfiguration {

	// behind the application's own, whose integrators stay
	@Bean
	@Order(Ordered.LOWEST_PRECEDENCE)
	HibernatePropertiesCustomizer migrateMetadataCapture() {
		return HibernateModelSource::prepare;
	}

	@Bean
	@ConditionalOnMissingBean
	@ConditionalOnSingleCandidate(EntityManagerFactory.class)
	HibernateModelSource hibernateModelSource(ObjectProvider<EntityManagerFactory> factory) {
		return new HibernateModelSource("entityManagerFactory", factory::getObject);
	}

}
