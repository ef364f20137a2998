package io.sqlbot.migrate.boot.hibernate;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import io.sqlbot.migrate.diff.model.ModelSource;
import io.sqlbot.migrate.diff.model.WantedSchema;
import io.sqlbot.migrate.diff.model.WantedSchema.Expressible;
import io.sqlbot.migrate.schema.Identifier;
import jakarta.persistence.EntityManagerFactory;
import org.hibernate.boot.model.relational.Namespace;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.jspecify.annotations.Nullable;

/**
 * The schema that the entities of a Hibernate factory want, with the application's own
 * naming strategies, dialect and settings. Thread-safe; the factory is looked for when
 * the model is asked for, and the answer is kept.
 * <p>
 * Entities say all about tables, columns, primary keys, unique constraints and indexes.
 * What they may say but seldom do (defaults, checks, foreign keys, comments, collations,
 * the options of indexes and tables) is compared where they say it, and left alone where
 * they don't. The rest, such as functions and triggers, they can't say.
 * <p>
 * Spring Boot's factory is known by itself. For another one, {@link #prepare(Map)} its
 * properties before it is built, and declare a bean of this type.
 */
public final class HibernateModelSource implements ModelSource {

	private static final Set<Expressible> EXPRESSES = EnumSet.of(Expressible.TYPE_DETAILS, Expressible.NOT_NULL,
			Expressible.UNIQUE, Expressible.INDEX);

	// auxiliary objects may create anything
	private static final Set<Expressible> PARTLY = EnumSet.of(Expressible.SCHEMA, Expressible.ENUM,
			Expressible.SEQUENCE, Expressible.DEFAULT, Expressible.CHECK, Expressible.FOREIGN_KEY,
			Expressible.KEY_DETAILS, Expressible.COMMENT, Expressible.COLLATION, Expressible.INDEX_DETAILS,
			Expressible.STORAGE, Expressible.IDENTITY, Expressible.VIEW, Expressible.DOMAIN, Expressible.COMPOSITE,
			Expressible.EXCLUDE, Expressible.EXTENSION, Expressible.ROUTINE, Expressible.TRIGGER, Expressible.POLICY);

	private final String name;

	private final Supplier<EntityManagerFactory> factory;

	private @Nullable WantedSchema wanted;

	/**
	 * The entities of a factory.
	 * @param name what people call it, such as the name of its bean
	 * @param factory finds the factory, whose properties were prepared
	 */
	public HibernateModelSource(String name, Supplier<EntityManagerFactory> factory) {
		this.name = name;
		this.factory = factory;
	}

	/**
	 * Have the metadata of a factory kept from when it is built. It costs no time, and
	 * goes when the model was asked for or the factory is closed.
	 * @param properties the properties that the factory is going to be built with;
	 * integrators that they name stay
	 */
	public static void prepare(Map<String, Object> properties) {
		MetadataCapture.addTo(properties);
	}

	@Override
	public String name() {
		return "Hibernate, " + this.name;
	}

	/**
	 * Tell what the entities want.
	 * @throws ModelNotCapturedException if the factory's properties were not prepared
	 */
	@Override
	public synchronized WantedSchema wanted() {
		if (this.wanted == null) {
			this.wanted = read(this.factory.get());
		}
		return this.wanted;
	}

	private WantedSchema read(EntityManagerFactory factory) {
		MetadataCapture capture = MetadataCapture.of(factory.getProperties());
		MetadataImplementor metadata = (capture != null) ? capture.metadata() : null;
		if (capture == null || metadata == null) {
			throw new ModelNotCapturedException(this.name);
		}
		SessionFactoryImplementor sessions = factory.unwrap(SessionFactoryImplementor.class);
		SqlStringGenerationContext context = sessions.getSqlStringGenerationContext();
		Set<Identifier> generatedNames = new GeneratedNames(metadata).all();
		WantedSchema read = new WantedSchema(HibernateDdl.of(metadata, sessions.getServiceRegistry()),
				schemas(metadata, context), EXPRESSES, PARTLY, generatedNames,
				new RenamedEntities(metadata, context).all());
		capture.release();
		return read;
	}

	private static Set<Identifier> schemas(MetadataImplementor metadata, SqlStringGenerationContext context) {
		Set<Identifier> schemas = new HashSet<>();
		for (Namespace namespace : metadata.getDatabase().getNamespaces()) {
			boolean isUsed = !namespace.getTables().isEmpty() || namespace.getSequences().iterator().hasNext();
			var schema = context.schemaWithDefault(namespace.getPhysicalName().schema());
			if (schema != null && isUsed) {
				schemas.add(StoredName.of(schema));
			}
		}
		return schemas;
	}

	@Override
	public String toString() {
		return name();
	}

}
