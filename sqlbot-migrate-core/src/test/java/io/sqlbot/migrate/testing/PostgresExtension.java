package io.sqlbot.migrate.testing;

import java.lang.reflect.Method;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ModifierSupport;
import org.junit.platform.commons.support.ReflectionSupport;

/**
 * Creates a template database for each test class that wants one, and for each test
 * method a copy of it.
 */
class PostgresExtension implements BeforeAllCallback, AfterEachCallback, ParameterResolver {

	private static final Namespace NAMESPACE = Namespace.create(PostgresExtension.class);

	@Override
	public void beforeAll(ExtensionContext context) {
		Class<?> testClass = context.getRequiredTestClass();
		Method setup = findSetup(testClass);
		// a nested class finds the template of the class around it in the parent's store
		if (setup != null) {
			context.getStore(NAMESPACE).computeIfAbsent(setup, (key) -> prepareTemplate(key, testClass));
		}
	}

	@Override
	public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext rootContext) {
		// a constructor's parameter belongs to the test method that the instance is for
		return ExtensionContextScope.TEST_METHOD;
	}

	@Override
	public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
		return parameter.getParameter().getType() == TestDatabase.class;
	}

	@Override
	public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
		if (context.getTestMethod().isEmpty()) {
			throw new ParameterResolutionException("A database belongs to one test method. "
					+ "What all methods start from is prepared by a static method with @TemplateSetup");
		}
		Store store = context.getStore(NAMESPACE);
		return store.computeIfAbsent(DatabaseLease.class, (key) -> createDatabase(context), DatabaseLease.class)
			.asOwner();
	}

	@Override
	public void afterEach(ExtensionContext context) {
		DatabaseLease lease = context.getStore(NAMESPACE).get(DatabaseLease.class, DatabaseLease.class);
		if (lease != null) {
			// the store drops the database when the context ends
			lease.verifyNoConnectionIsLeft();
		}
	}

	private static DatabaseLease prepareTemplate(Method setup, Class<?> testClass) {
		DatabaseLease template = DatabaseLease.take(TestServer.shared(), TestServer.EMPTY_TEMPLATE);
		try {
			if (AnnotationSupport.isAnnotated(testClass, RequiresVector.class)) {
				template.installVector();
			}
			ReflectionSupport.invokeMethod(setup, null, template.asOwner());
			template.verifyNoConnectionIsLeft();
			return template;
		}
		catch (RuntimeException | Error ex) {
			template.close();
			throw ex;
		}
	}

	private static DatabaseLease createDatabase(ExtensionContext context) {
		Method setup = findSetup(context.getRequiredTestClass());
		DatabaseLease template = (setup != null) ? context.getStore(NAMESPACE).get(setup, DatabaseLease.class) : null;
		DatabaseLease lease = DatabaseLease.take(TestServer.shared(),
				(template != null) ? template.name() : TestServer.EMPTY_TEMPLATE);
		if (requiresVector(context)) {
			lease.installVector();
		}
		return lease;
	}

	private static boolean requiresVector(ExtensionContext context) {
		return AnnotationSupport.isAnnotated(context.getRequiredTestMethod(), RequiresVector.class)
				|| context.getEnclosingTestClasses()
					.stream()
					.anyMatch((type) -> AnnotationSupport.isAnnotated(type, RequiresVector.class))
				|| AnnotationSupport.isAnnotated(context.getRequiredTestClass(), RequiresVector.class);
	}

	private static @Nullable Method findSetup(Class<?> testClass) {
		for (Class<?> type = testClass; type != null; type = type.getEnclosingClass()) {
			List<Method> methods = AnnotationSupport.findAnnotatedMethods(type, TemplateSetup.class,
					HierarchyTraversalMode.BOTTOM_UP);
			if (!methods.isEmpty()) {
				return verify(methods);
			}
		}
		return null;
	}

	private static Method verify(List<Method> methods) {
		Method method = methods.get(0);
		if (methods.size() > 1 || ModifierSupport.isNotStatic(method) || method.getParameterCount() != 1
				|| method.getParameterTypes()[0] != TestDatabase.class) {
			throw new ExtensionConfigurationException(
					"@TemplateSetup belongs on one static method with a TestDatabase as its only parameter: "
							+ methods);
		}
		return method;
	}

}
