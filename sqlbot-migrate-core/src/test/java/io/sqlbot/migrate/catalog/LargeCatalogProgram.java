package io.sqlbot.migrate.catalog;

import io.sqlbot.migrate.schema.SchemaModel;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Reads a catalog in a JVM of its own, with a heap of its own, and says how long it took.
 */
public final class LargeCatalogProgram {

	private LargeCatalogProgram() {
	}

	/**
	 * Read the schema {@code public} several times.
	 * @param arguments the JDBC URL, the user and the password
	 */
	public static void main(String[] arguments) {
		PGSimpleDataSource dataSource = new PGSimpleDataSource();
		dataSource.setURL(arguments[0]);
		dataSource.setUser(arguments[1]);
		dataSource.setPassword(arguments[2]);
		for (int i = 0; i < 4; i++) {
			long start = System.nanoTime();
			SchemaModel model = CatalogReader.read(dataSource, CatalogScope.of("public"));
			long columns = model.tables().stream().mapToLong((table) -> table.columns().size()).sum();
			long indexes = model.tables().stream().mapToLong((table) -> table.indexes().size()).sum();
			long constraints = model.tables().stream().mapToLong((table) -> table.constraints().size()).sum();
			System.out.printf("%d tables, %d columns, %d indexes, %d constraints in %d ms%n", model.tables().size(),
					columns, indexes, constraints, (System.nanoTime() - start) / 1_000_000);
		}
	}

}
