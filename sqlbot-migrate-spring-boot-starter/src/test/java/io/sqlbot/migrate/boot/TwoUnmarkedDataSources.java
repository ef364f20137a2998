package io.sqlbot.migrate.boot;

import javax.sql.DataSource;

import org.postgresql.ds.PGSimpleDataSource;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Two data sources of which none is said to be the one.
 */
@Configuration(proxyBeanMethods = false)
public class TwoUnmarkedDataSources {

	@Bean
	DataSource chats() {
		return new PGSimpleDataSource();
	}

	@Bean
	DataSource orders() {
		return new PGSimpleDataSource();
	}

}
