package io.sqlbot.migrate.benchmarks.beside;

import java.util.List;

/**
 * What one contender needed for work of one size.
 *
 * @param contender who
 * @param size how many revisions, tables or the like
 * @param samples the values
 */
record Measured(String contender, int size, Samples samples) {

	/**
	 * Add what was measured of the same elsewhere.
	 * @param more of this contender, and perhaps of others
	 * @return all of this one
	 */
	Measured with(List<Measured> more) {
		Samples all = this.samples;
		for (Measured other : more) {
			if (other.contender.equals(this.contender) && other.size == this.size) {
				all = all.and(other.samples);
			}
		}
		return new Measured(this.contender, this.size, all);
	}

}
