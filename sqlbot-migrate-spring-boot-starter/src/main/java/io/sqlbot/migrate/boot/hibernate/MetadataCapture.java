package io.sqlbot.migrate.boot.hibernate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.hibernate.boot.Metadata;
import org.hibernate.boot.spi.BootstrapContext;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.integrator.spi.Integrator;
import org.hibernate.jpa.boot.spi.IntegratorProvider;
import org.hibernate.jpa.boot.spi.JpaSettings;
import org.hibernate.service.spi.SessionFactoryServiceRegistry;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.BeanUtils;
import org.springframework.util.ClassUtils;

/**
 * Keeps what Hibernate knows of the entities while it builds a factory, with the naming
 * strategies applied. There is one for each factory, which is found again among the
 * properties of the factory. It lets go when the model was asked for, and when the
 * factory is closed. Thread-safe.
 */
final class MetadataCapture implements IntegratorProvider, Integrator {

	private final List<Integrator> integrators = new ArrayList<>();

	private @Nullable MetadataImplementor metadata;

	/**
	 * Have the metadata of a factory captured.
	 * @param properties the properties that the factory is built with
	 */
	static void addTo(Map<String, Object> properties) {
		MetadataCapture capture = new MetadataCapture();
		Object others = properties.put(JpaSettings.INTEGRATOR_PROVIDER, capture);
		if (others != null && !(others instanceof MetadataCapture)) {
			capture.integrators.addAll(provider(others).getIntegrators());
		}
		capture.integrators.add(capture);
	}

	static @Nullable MetadataCapture of(Map<String, Object> properties) {
		return (properties.get(JpaSettings.INTEGRATOR_PROVIDER) instanceof MetadataCapture capture) ? capture : null;
	}

	// as Hibernate itself understands the property
	private static IntegratorProvider provider(Object setting) {
		if (setting instanceof IntegratorProvider provider) {
			return provider;
		}
		Class<?> type = (setting instanceof Class<?> itself) ? itself
				: ClassUtils.resolveClassName(setting.toString(), null);
		return (IntegratorProvider) BeanUtils.instantiateClass(type);
	}

	@Override
	public List<Integrator> getIntegrators() {
		return List.copyOf(this.integrators);
	}

	// the factory is not usable yet, nor is the metadata complete
	@Override
	public synchronized void integrate(Metadata metadata, BootstrapContext bootstrapContext,
			SessionFactoryImplementor sessionFactory) {
		this.metadata = (MetadataImplementor) metadata;
	}

	@Override
	public void disintegrate(SessionFactoryImplementor sessionFactory, SessionFactoryServiceRegistry serviceRegistry) {
		release();
	}

	synchronized @Nullable MetadataImplementor metadata() {
		return this.metadata;
	}

	synchronized void release() {
		this.metadata = null;
	}

}
