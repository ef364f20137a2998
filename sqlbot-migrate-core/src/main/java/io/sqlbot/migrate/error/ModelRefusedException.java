package io.sqlbot.migrate.error;

import java.sql.SQLException;
import java.util.List;

/**
 * PostgreSQL refuses to build the wanted model.
 */
public final class ModelRefusedException extends MigrationException {

	private static final long serialVersionUID = 1L;

	private static final int LONGEST = 300;

	/**
	 * Create an exception.
	 * @param statement the statement of the model that was refused
	 * @param cause what the server said
	 * @param missingExtensions the live database's extensions that the role may not
	 * create in the scratch database
	 */
	public ModelRefusedException(String statement, SQLException cause, List<String> missingExtensions) {
		super("PostgreSQL refuses a statement of the model: " + cause.getMessage() + " (SQLSTATE " + cause.getSQLState()
				+ "). Nothing was changed. The statement: " + shortened(statement), action(missingExtensions), cause);
	}

	private static String shortened(String statement) {
		String text = statement.strip().replaceAll("\\s+", " ");
		return (text.length() > LONGEST) ? text.substring(0, LONGEST) + "..." : text;
	}

	private static String action(List<String> missing) {
		return missing.isEmpty() ? "Mend the model, and run the command again."
				: "If the statement needs the extension " + String.join(" or ", missing)
						+ ", which the role may not create in a scratch database: set migrate.scratch-url to an empty "
						+ "database where an administrator created it. Otherwise mend the model.";
	}

}
