package io.sqlbot.migrate.runtime;

import java.sql.SQLException;

import org.jspecify.annotations.Nullable;

/**
 * CREATE and DROP of a database, a tablespace or a subscription. They are there as a
 * whole or not at all.
 *
 * @param kind what it is
 * @param name its name, as the statement has it
 * @param creates whether the statement creates it; else it drops it
 */
record NamedObjectProbe(String kind, String name, boolean creates) implements Probe {

	private static final String QUERY = SqlResource.read(NamedObjectProbe.class, "named-object.sql");

	@Override
	public String before() {
		return "select (" + SqlResource.fill(QUERY, this.kind, this.name) + ")::text";
	}

	@Override
	public boolean isDone(CatalogSession catalog, @Nullable String before) throws SQLException {
		boolean existed = Boolean.parseBoolean(before);
		return existed != this.creates && exists(catalog) == this.creates;
	}

	private boolean exists(CatalogSession catalog) throws SQLException {
		return catalog.query(QUERY, (row) -> row.getBoolean(1), this.kind, this.name).get(0);
	}

}
