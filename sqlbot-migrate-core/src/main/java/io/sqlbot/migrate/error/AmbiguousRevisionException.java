package io.sqlbot.migrate.error;

import java.util.List;

/**
 * An abbreviated id fits several revisions.
 */
public final class AmbiguousRevisionException extends MigrationException {

	private static final long serialVersionUID = 1L;

	private final String prefix;

	private final transient List<String> candidates;

	/**
	 * Create the exception.
	 * @param prefix what the user wrote
	 * @param candidates the ids and labels that begin with it
	 */
	public AmbiguousRevisionException(String prefix, List<String> candidates) {
		super("'" + prefix + "' is the beginning of several ids or labels: " + Names.joined(candidates, ", ") + ".",
				"Write more of the one that is meant; 'migrate history' lists them all.");
		this.prefix = prefix;
		this.candidates = List.copyOf(candidates);
	}

	/**
	 * What the user wrote.
	 * @return the abbreviation
	 */
	public String prefix() {
		return this.prefix;
	}

	/**
	 * What it could mean.
	 * @return full ids and labels
	 */
	public List<String> candidates() {
		return this.candidates;
	}

}
