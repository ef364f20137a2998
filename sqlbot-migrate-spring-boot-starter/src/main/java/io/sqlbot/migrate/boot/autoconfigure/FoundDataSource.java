package io.sqlbot.migrate.boot.autoconfigure;

import javax.sql.DataSource;

/**
 * The data source of an engine.
 *
 * @param dataSource the data source
 * @param configuration what names its server and role, for messages, as in
 * {@code migrate.url}
 */
record FoundDataSource(DataSource dataSource, String configuration) {

	/**
	 * The same without a pool, as far as that can be had.
	 */
	FoundDataSource unpooled() {
		return new FoundDataSource(UnpooledConnections.of(this.dataSource), this.configuration);
	}

}
