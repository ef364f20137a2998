package io.sqlbot.migrate.diff;

import java.util.List;

import io.sqlbot.migrate.diff.rename.RenameInquiry;

/**
 * What one comparison is to do.
 *
 * @param renames what was renamed, as on the command line: {@code account:person} for a
 * table, {@code account.name:person.full_name} for a column, {@code account.name:} for
 * one that was not renamed
 * @param dropsUnknown whether tables that the model does not name are dropped
 * @param inquiry who is asked what the renames do not answer
 */
public record ComparisonRequest(List<String> renames, boolean dropsUnknown, RenameInquiry inquiry) {

	/** Nothing is answered, dropped or asked. */
	public static final ComparisonRequest DEFAULTS = new ComparisonRequest(List.of(), false, RenameInquiry.NOBODY);

	public ComparisonRequest {
		renames = List.copyOf(renames);
	}

	/**
	 * Answer questions beforehand.
	 * @param options the answers
	 * @return the changed copy
	 */
	public ComparisonRequest withRenames(List<String> options) {
		return new ComparisonRequest(options, this.dropsUnknown, this.inquiry);
	}

	/**
	 * Drop the tables that the model does not name, or leave them.
	 * @param drops whether they are dropped
	 * @return the changed copy
	 */
	public ComparisonRequest withDropsUnknown(boolean drops) {
		return new ComparisonRequest(this.renames, drops, this.inquiry);
	}

	/**
	 * Ask somebody.
	 * @param asked who is asked
	 * @return the changed copy
	 */
	public ComparisonRequest withInquiry(RenameInquiry asked) {
		return new ComparisonRequest(this.renames, this.dropsUnknown, asked);
	}

}
