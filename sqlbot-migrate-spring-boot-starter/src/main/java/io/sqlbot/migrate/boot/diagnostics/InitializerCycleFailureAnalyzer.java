package io.sqlbot.migrate.boot.diagnostics;

import java.util.List;

import io.sqlbot.migrate.Migration;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.BeanCreationException;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.util.ClassUtils;

/**
 * Names the circle when what the migration needs, such as a revision that is a bean,
 * needs what waits for the migration, such as a repository.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class InitializerCycleFailureAnalyzer extends AbstractFailureAnalyzer<BeanCreationException> {

	private final BeanFactory beanFactory;

	InitializerCycleFailureAnalyzer(BeanFactory beanFactory) {
		this.beanFactory = beanFactory;
	}

	@Override
	protected @Nullable FailureAnalysis analyze(Throwable rootFailure, BeanCreationException cause) {
		InitializerCycle cycle = InitializerCycle.find(rootFailure, this.beanFactory);
		if (cycle == null) {
			return null;
		}
		List<String> beans = cycle.beans();
		String last = beans.get(beans.size() - 1);
		// a revision may need another one's class
		String revision = beans.stream().filter(this::isRevision).reduce((one, other) -> other).orElse(cycle.running());
		String mend = (revision != null)
				? "Let the revision '" + revision + "' work with op.execute() or op.jdbc() instead of '" + last + "'"
				: "Break the circle at one of these beans";
		return new FailureAnalysis(describe(cycle, revision), mend
				+ ", or set migrate.auto-upgrade-phase=ready, where every bean is there when the database is migrated.",
				cause);
	}

	private static String describe(InitializerCycle cycle, @Nullable String revision) {
		StringBuilder text = new StringBuilder("The database is to be migrated before anything uses it "
				+ "(migrate.auto-upgrade-phase), but what the migration needs waits for it:");
		text.append(System.lineSeparator()).append(System.lineSeparator()).append("   the migration");
		String verb = "needs ";
		if (cycle.running() != null && cycle.running().equals(revision)) {
			arrow(text, "runs the revision '" + revision + "'");
			verb = "which needs ";
		}
		for (String bean : cycle.beans()) {
			arrow(text, verb + (bean.equals(revision) ? "the revision " : "") + "'" + bean + "'");
			verb = "which needs ";
		}
		arrow(text, "which waits for the migration");
		return text.append(System.lineSeparator()).toString();
	}

	private static void arrow(StringBuilder text, String words) {
		text.append(System.lineSeparator()).append("   -> ").append(words);
	}

	private boolean isRevision(String bean) {
		Class<?> type = this.beanFactory.containsBean(bean) ? this.beanFactory.getType(bean, false) : classNamed(bean);
		return type != null && Migration.class.isAssignableFrom(type);
	}

	// a class from a location is made under its own name
	private static @Nullable Class<?> classNamed(String name) {
		try {
			return ClassUtils.forName(name, null);
		}
		catch (ClassNotFoundException | LinkageError ex) {
			return null;
		}
	}

}
