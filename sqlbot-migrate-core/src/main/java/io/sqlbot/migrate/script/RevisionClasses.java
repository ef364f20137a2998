package io.sqlbot.migrate.script;

import java.time.Duration;
import java.util.Arrays;

import io.sqlbot.migrate.Migration;
import io.sqlbot.migrate.MigrationFactory;
import io.sqlbot.migrate.Revision;
import io.sqlbot.migrate.error.InvalidRevisionClassException;
import io.sqlbot.migrate.error.MalformedRevisionException;
import org.jspecify.annotations.Nullable;

import org.springframework.core.annotation.MergedAnnotation;
import org.springframework.util.ClassUtils;

/**
 * Makes revisions of classes.
 */
final class RevisionClasses {

	private final ClassLoader classLoader;

	private final MigrationFactory factory;

	RevisionClasses(ClassLoader classLoader, MigrationFactory factory) {
		this.classLoader = classLoader;
		this.factory = factory;
	}

	// the class is loaded when the revision is prepared
	JavaRevision found(String className, MergedAnnotation<Revision> annotation) {
		return new JavaRevision(header(annotation, className), () -> create(className));
	}

	static RevisionHeader header(MergedAnnotation<Revision> annotation, String className) {
		String created = annotation.getString("created");
		return new RevisionHeader(annotation.getString("id"), Arrays.asList(annotation.getStringArray("revises")),
				Arrays.asList(annotation.getStringArray("dependsOn")),
				Arrays.asList(annotation.getStringArray("branchLabels")), annotation.getString("message"),
				created.isEmpty() ? null : created, annotation.getBoolean("sensitive"),
				new SegmentTimeouts(timeout(annotation, "lockTimeout", className),
						timeout(annotation, "statementTimeout", className)),
				className);
	}

	private static @Nullable Duration timeout(MergedAnnotation<Revision> annotation, String attribute,
			String className) {
		String text = annotation.getString(attribute);
		if (text.isEmpty()) {
			return null;
		}
		Duration timeout = SegmentTimeouts.parse(text);
		if (timeout == null) {
			throw new MalformedRevisionException(className, "'" + text + "' is no timeout.",
					"Write " + attribute + " = \"...\" with " + SegmentTimeouts.EXAMPLE + ".");
		}
		return timeout;
	}

	private Migration create(String className) {
		Class<?> type = load(className);
		if (!Migration.class.isAssignableFrom(type)) {
			throw new InvalidRevisionClassException(className,
					"it is annotated with @Revision but does not implement " + Migration.class.getName() + ".",
					"Let it implement Migration, or remove the annotation.", null);
		}
		try {
			return this.factory.create(type.asSubclass(Migration.class));
		}
		catch (RuntimeException ex) {
			throw new InvalidRevisionClassException(className, "no object of it can be made (" + ex.getMessage() + ").",
					"Give it a constructor without parameters, or one whose parameters are Spring beans.", ex);
		}
	}

	private Class<?> load(String className) {
		try {
			return ClassUtils.forName(className, this.classLoader);
		}
		catch (ClassNotFoundException | LinkageError ex) {
			throw new InvalidRevisionClassException(className, "it can't be loaded (" + ex + ").",
					"Add what it needs to the class path.", ex);
		}
	}

}
