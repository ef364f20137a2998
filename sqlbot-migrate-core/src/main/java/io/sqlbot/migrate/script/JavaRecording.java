package io.sqlbot.migrate.script;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.stream.Stream;

import io.sqlbot.migrate.Migration;
import io.sqlbot.migrate.revision.Direction;
import org.jspecify.annotations.Nullable;

/**
 * What a Java revision does, found by recording its operations without a database.
 *
 * @param checksum the digests of what it did, or {@code null} if it can't be recorded
 * @param text the SQL of it, or {@code null} if it can't be recorded or is too long
 */
record JavaRecording(@Nullable Checksum checksum, @Nullable String text) {

	static final JavaRecording NONE = new JavaRecording(null, null);

	/**
	 * Record a revision. A body that does something else the second time, as it depends
	 * on the time or on chance, has no checksum.
	 * @param migration the revision
	 * @param hasDowngrade whether it has a downgrade
	 * @param source its class, for errors
	 * @return the recording
	 */
	static JavaRecording of(Migration migration, boolean hasDowngrade, String source) {
		RecordedBody upgrade = RecordedBody.of(migration, Direction.UPGRADE, source);
		if (upgrade == null) {
			return NONE;
		}
		RecordedBody downgrade = hasDowngrade ? RecordedBody.of(migration, Direction.DOWNGRADE, source) : null;
		if (!repeats(migration, Direction.UPGRADE, source, upgrade)) {
			return NONE;
		}
		if (downgrade != null && !repeats(migration, Direction.DOWNGRADE, source, downgrade)) {
			downgrade = null;
		}
		String downgradeDigest = (downgrade != null) ? downgrade.digest() : null;
		return new JavaRecording(new Checksum(Checksum.JAVA, upgrade.digest(), downgradeDigest),
				text(upgrade, downgrade));
	}

	@Nullable String checksumText() {
		return (this.checksum != null) ? this.checksum.toString() : null;
	}

	/**
	 * Whether the body of a class may run only to be recorded. One that was given other
	 * objects might do anything with them.
	 * @param type the class
	 * @return whether nothing can have been injected
	 */
	static boolean isSafeFor(Class<?> type) {
		return Stream.of(type.getDeclaredConstructors())
			.map(Constructor::getParameterCount)
			.allMatch((count) -> count == 0)
				&& Stream.<Class<?>>iterate(type, (at) -> at != null, Class::getSuperclass)
					.flatMap((at) -> Stream.of(at.getDeclaredFields()))
					.allMatch(JavaRecording::isOwn);
	}

	private static boolean isOwn(Field field) {
		boolean constant = Modifier.isFinal(field.getModifiers()) && field.getAnnotations().length == 0;
		return constant || Modifier.isStatic(field.getModifiers());
	}

	private static boolean repeats(Migration migration, Direction direction, String source, RecordedBody first) {
		RecordedBody again = RecordedBody.of(migration, direction, source);
		return again != null && again.isLike(first);
	}

	private static @Nullable String text(RecordedBody upgrade, @Nullable RecordedBody downgrade) {
		String forth = upgrade.text();
		String back = (downgrade != null) ? downgrade.text() : "";
		if (forth == null || back == null) {
			return null;
		}
		return "-- upgrade\n" + forth + ((downgrade != null) ? "\n-- downgrade\n" + back : "");
	}

}
