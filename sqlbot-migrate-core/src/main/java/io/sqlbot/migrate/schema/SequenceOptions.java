package io.sqlbot.migrate.schema;

import org.jspecify.annotations.Nullable;

/**
 * How a sequence counts, on its own or behind an identity column (the PostgreSQL manual,
 * CREATE SEQUENCE). What is not set is PostgreSQL's default, or stays as it is. Every
 * method returns a changed copy.
 *
 * @param increment the step
 * @param start the first value
 * @param bounds the least and the greatest value
 * @param cache how many values a session takes at once
 * @param cycling whether it begins again at its end
 */
public record SequenceOptions(@Nullable Long increment, @Nullable Long start, Bounds bounds, @Nullable Long cache,
		@Nullable Boolean cycling) {

	/** PostgreSQL's defaults. */
	public static final SequenceOptions DEFAULTS = new SequenceOptions(null, null, new Bounds(null, null), null, null);

	/**
	 * Set the step.
	 * @param step the step, negative to count down, not 0
	 * @return the changed copy
	 */
	public SequenceOptions increment(long step) {
		if (step == 0) {
			throw new IllegalArgumentException("'step' must not be 0");
		}
		return new SequenceOptions(step, this.start, this.bounds, this.cache, this.cycling);
	}

	/**
	 * Set the first value.
	 * @param value the first value
	 * @return the changed copy
	 */
	public SequenceOptions start(long value) {
		return new SequenceOptions(this.increment, value, this.bounds, this.cache, this.cycling);
	}

	/**
	 * Set the least value.
	 * @param value the least value
	 * @return the changed copy
	 */
	public SequenceOptions minValue(long value) {
		return withBounds(new Bounds(String.valueOf(value), this.bounds.greatest()));
	}

	/**
	 * Set the greatest value.
	 * @param value the greatest value
	 * @return the changed copy
	 */
	public SequenceOptions maxValue(long value) {
		return withBounds(new Bounds(this.bounds.least(), String.valueOf(value)));
	}

	/**
	 * Let the type decide the least value.
	 * @return the changed copy
	 */
	public SequenceOptions noMinValue() {
		return withBounds(new Bounds(Bounds.NONE, this.bounds.greatest()));
	}

	/**
	 * Let the type decide the greatest value.
	 * @return the changed copy
	 */
	public SequenceOptions noMaxValue() {
		return withBounds(new Bounds(this.bounds.least(), Bounds.NONE));
	}

	/**
	 * Let each session take several values at once.
	 * @param values how many, at least 1
	 * @return the changed copy
	 */
	public SequenceOptions cache(long values) {
		if (values < 1) {
			throw new IllegalArgumentException("'values' must be at least 1, but is " + values);
		}
		return new SequenceOptions(this.increment, this.start, this.bounds, values, this.cycling);
	}

	/**
	 * Begin again at the end.
	 * @return the changed copy
	 */
	public SequenceOptions cycle() {
		return new SequenceOptions(this.increment, this.start, this.bounds, this.cache, true);
	}

	/**
	 * Fail at the end.
	 * @return the changed copy
	 */
	public SequenceOptions noCycle() {
		return new SequenceOptions(this.increment, this.start, this.bounds, this.cache, false);
	}

	/**
	 * What these options were before they were set, for those that are set here.
	 * @param existing the options from before
	 * @return the options that take these back
	 */
	public SequenceOptions restore(SequenceOptions existing) {
		return new SequenceOptions(restored(this.increment, existing.increment, 1L),
				restored(this.start, existing.start, 1L),
				new Bounds(restored(this.bounds.least, existing.bounds.least, Bounds.NONE),
						restored(this.bounds.greatest, existing.bounds.greatest, Bounds.NONE)),
				restored(this.cache, existing.cache, 1L), restored(this.cycling, existing.cycling, false));
	}

	private SequenceOptions withBounds(Bounds changed) {
		return new SequenceOptions(this.increment, this.start, changed, this.cache, this.cycling);
	}

	private static <T> @Nullable T restored(@Nullable T changed, @Nullable T existing, T usual) {
		if (changed == null) {
			return null;
		}
		return (existing != null) ? existing : usual;
	}

	/**
	 * The least and the greatest value.
	 *
	 * @param least the least value, {@link #NONE}, or {@code null} where not set
	 * @param greatest the greatest value, {@link #NONE}, or {@code null} where not set
	 */
	public record Bounds(@Nullable String least, @Nullable String greatest) {

		/** Whatever the type allows. */
		public static final String NONE = "NO";

	}

}
