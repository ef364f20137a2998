package io.sqlbot.migrate.benchmarks.beside;

/**
 * One kind of work that is measured.
 */
interface Row {

	/**
	 * What is measured.
	 * @return a heading
	 */
	String title();

	/**
	 * The unit and what the columns are.
	 * @return such as {@code ms, by revisions}
	 */
	String unit();

	/**
	 * Measure.
	 * @param bench where, and how much
	 * @return what came out
	 * @throws Exception if something goes wrong, which fails the whole measurement
	 */
	Findings measure(Bench bench) throws Exception;

}
