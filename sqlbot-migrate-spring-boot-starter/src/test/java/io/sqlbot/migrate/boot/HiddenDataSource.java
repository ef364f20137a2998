package io.sqlbot.migrate.boot;

import javax.sql.DataSource;

import org.postgresql.ds.PGSimpleDataSource;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * A data source that is not injected anywhere.
 */
@Configuration(proxyBeanMethods = false)
public class HiddenDataSource {

	@Bean(autowireCandidate = false)
	DataSource hidden() {
		return new PGSimpleDataSource();
	}

}
