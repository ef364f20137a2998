package io.sqlbot.migrate.boot.actuate.state;

import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * Asks again only when the last answer is old, however many askers there are. Those that
 * come while one asks get the answer from before, or wait for the first one. Thread-safe.
 *
 * @param <T> the answer
 */
public final class RecentAnswer<T> {

	private final ReentrantLock asking = new ReentrantLock();

	private final Supplier<T> question;

	private final Duration maxAge;

	private volatile @Nullable Answer<T> answer;

	/**
	 * Create an answer that nobody asked for yet.
	 * @param maxAge how old it may be
	 * @param question gets it
	 */
	public RecentAnswer(Duration maxAge, Supplier<T> question) {
		this.maxAge = maxAge;
		this.question = question;
	}

	/**
	 * Get the answer.
	 * @return the last one, or a new one if that is too old
	 */
	public T get() {
		Answer<T> known = this.answer;
		if (known == null) {
			this.asking.lock();
		}
		else if (!isOld(known) || !this.asking.tryLock()) {
			return known.value();
		}
		try {
			Answer<T> newest = this.answer;
			if (newest == null || isOld(newest)) {
				newest = new Answer<>(this.question.get(), System.nanoTime());
				this.answer = newest;
			}
			return newest.value();
		}
		finally {
			this.asking.unlock();
		}
	}

	private boolean isOld(Answer<T> answer) {
		return System.nanoTime() - answer.time() >= this.maxAge.toNanos();
	}

	private record Answer<T>(T value, long time) {
	}

}
