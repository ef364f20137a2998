package io.sqlbot.migrate.boot.autoconfigure;

import java.sql.Connection;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.jdbc.datasource.LazyConnectionDataSourceProxy;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

import static org.assertj.core.api.Assertions.assertThat;

class UnpooledConnectionsTests {

	@Test
	void poolTellsWhereTheDatabaseIs() {
		try (HikariDataSource pool = pool()) {
			assertThat(UnpooledConnections.of(pool)).isInstanceOfSatisfying(SimpleDriverDataSource.class,
					UnpooledConnectionsTests::assertLeadsToTheDatabase);
		}
	}

	@Test
	void poolBehindAProxyTellsIt() {
		try (HikariDataSource pool = pool()) {
			assertThat(UnpooledConnections.of(new LazyConnectionDataSourceProxy(pool))).isInstanceOfSatisfying(
					SimpleDriverDataSource.class, UnpooledConnectionsTests::assertLeadsToTheDatabase);
		}
	}

	@Test
	void dataSourceThatTellsNothingIsUsedItself() {
		DataSource dataSource = new Silent();
		assertThat(UnpooledConnections.of(dataSource)).isSameAs(dataSource);
	}

	private static HikariDataSource pool() {
		HikariDataSource pool = new HikariDataSource();
		pool.setJdbcUrl("jdbc:postgresql://localhost:1/none");
		pool.setUsername("user");
		pool.setPassword("secret");
		return pool;
	}

	private static void assertLeadsToTheDatabase(SimpleDriverDataSource dataSource) {
		assertThat(dataSource.getUrl()).isEqualTo("jdbc:postgresql://localhost:1/none");
		assertThat(dataSource.getUsername()).isEqualTo("user");
		assertThat(dataSource.getPassword()).isEqualTo("secret");
	}

	private static final class Silent extends AbstractDataSource {

		@Override
		public Connection getConnection() {
			throw new UnsupportedOperationException();
		}

		@Override
		public Connection getConnection(String user, String password) {
			throw new UnsupportedOperationException();
		}

	}

}
