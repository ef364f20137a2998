package io.sqlbot.migrate.boot.autoconfigure;

import javax.sql.DataSource;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/**
 * Connections beside the application's pool, which may have room for one only.
 */
final class UnpooledConnections {

	private static final Log logger = LogFactory.getLog(UnpooledConnections.class);

	private UnpooledConnections() {
	}

	/**
	 * Take URL, user and password from a data source.
	 * @param dataSource the application's data source
	 * @return a data source without a pool, or the same one if it does not tell them
	 */
	static DataSource of(DataSource dataSource) {
		try {
			return DataSourceBuilder.derivedFrom(dataSource).type(SimpleDriverDataSource.class).build();
		}
		catch (RuntimeException ex) {
			logger.debug("The second connection will come from the same data source", ex);
			return dataSource;
		}
	}

}
