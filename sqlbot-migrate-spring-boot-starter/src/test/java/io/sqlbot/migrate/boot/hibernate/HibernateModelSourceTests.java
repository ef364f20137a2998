package io.sqlbot.migrate.boot.hibernate;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import io.sqlbot.migrate.diff.model.ModelSource;
import io.sqlbot.migrate.diff.model.WantedSchema;
import io.sqlbot.migrate.schema.Identifier;
import jakarta.persistence.EntityManagerFactory;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.spi.BootstrapContext;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.integrator.spi.Integrator;
import org.hibernate.jpa.boot.spi.IntegratorProvider;
import org.hibernate.jpa.boot.spi.JpaSettings;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

// no server listens there: entities say what they want without a database
class HibernateModelSourceTests {

	private final ApplicationContextRunner application = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class, TransactionAutoConfiguration.class,
				HibernateJpaAutoConfiguration.class, HibernateModelAutoConfiguration.class))
		.withPropertyValues("spring.datasource.url=jdbc:postgresql://localhost:1/nowhere",
				"spring.jpa.hibernate.ddl-auto=none",
				"spring.jpa.properties.hibernate.boot.allow_jdbc_metadata_access=false",
				"spring.jpa.properties.hibernate.dialect=org.hibernate.dialect.PostgreSQLDialect");

	@Test
	void namesThatNobodyWroteAreKnown() {
		wanted(this.application.withUserConfiguration(HibernateModels.Matrix.class), (wanted) -> {
			Set<String> generated = new TreeSet<>();
			wanted.generatedNames().forEach((name) -> generated.add(name.text()));
			// the strategy's own begin so, and no entity has one written that does
			List<String> inDdl = wanted.statements()
				.stream()
				.flatMap((sql) -> Pattern.compile("(?:constraint|index) ((?:FK|IDX|UK)[a-z0-9]{20,}) ")
					.matcher(sql)
					.results())
				.map((match) -> match.group(1).toLowerCase())
				.toList();
			assertThat(inDdl).hasSizeGreaterThan(20);
			assertThat(generated).containsAll(inDdl);
			assertThat(generated).doesNotContain("fk_product_category", "fk_partner_shop", "idx_account_score",
					"uq_account_name", "uq_account_mail", "idx_account_open", "idx_order_select");
		});
	}

	@Test
	void formerNamesAreAnswers() {
		wanted(this.application.withUserConfiguration(Renamed.class), (wanted) -> {
			assertThat(wanted.schemas()).containsExactly(new Identifier("app"));
			assertThat(wanted.renames()).extracting((rename) -> rename.from() + " > " + rename.to())
				.containsExactlyInAnyOrder("table 'core_datasource' > table 'datasource'",
						"table 'oldDatasource' > table 'datasource'",
						"column 'sort' of table 'app.datasource' > column 'Type' of table 'app.datasource'",
						"column 'create_time' of table 'app.datasource' > column 'created_at' of table 'app.datasource'",
						"column 'login' of table 'app.datasource' > column 'user_name' of table 'app.datasource'",
						"table 'datasource_labels' > table 'datasource_tags'");
		});
	}

	@Test
	void rowsAndImportsAreNoModel() {
		wanted(this.application.withUserConfiguration(HibernateModels.Matrix.class)
			.withPropertyValues("spring.jpa.properties.hibernate.hbm2ddl.import_files=nowhere.sql",
					"spring.jpa.properties.hibernate.format_sql=true",
					"spring.jpa.properties.hibernate.hbm2ddl.delimiter=;;"),
				(wanted) -> assertThat(wanted.statements()).hasSizeGreaterThan(60)
					.allSatisfy((sql) -> assertThat(sql).matches("(?:create|alter|comment) [^;\n]+")));
	}

	@Test
	void defaultSchemaIsNamed() {
		wanted(this.application.withUserConfiguration(Renamed.class)
			.withPropertyValues("spring.jpa.properties.hibernate.default_schema=main"),
				(wanted) -> assertThat(wanted.schemas()).extracting(Identifier::text)
					.containsExactlyInAnyOrder("app", "main"));
	}

	@Test
	void metadataIsHeldUntilItWasAskedFor() {
		this.application.withUserConfiguration(HibernateModels.Matrix.class).run((context) -> {
			MetadataCapture capture = Objects
				.requireNonNull(MetadataCapture.of(context.getBean(EntityManagerFactory.class).getProperties()));
			assertThat(capture.metadata()).isNotNull();
			ModelSource source = context.getBean(ModelSource.class);
			WantedSchema wanted = source.wanted();
			assertThat(capture.metadata()).isNull();
			assertThat(source.wanted()).isSameAs(wanted);
			assertThat(source.name()).isEqualTo("Hibernate, entityManagerFactory");
		});
	}

	@Test
	void metadataGoesWithItsFactory() {
		List<MetadataCapture> captures = new ArrayList<>();
		this.application.withUserConfiguration(Renamed.class)
			.run((context) -> captures
				.add(MetadataCapture.of(context.getBean(EntityManagerFactory.class).getProperties())));
		assertThat(captures).singleElement().satisfies((capture) -> assertThat(capture.metadata()).isNull());
	}

	@Test
	void integratorsOfTheApplicationStay() {
		wanted(this.application.withUserConfiguration(Renamed.class, OwnIntegrator.class), (wanted) -> {
			assertThat(wanted.statements()).isNotEmpty();
			assertThat(OwnIntegrator.integrated).isNotEmpty();
		});
	}

	@Test
	void factoryThatWasNotPreparedIsTold() {
		EntityManagerFactory factory = Mockito.mock(EntityManagerFactory.class);
		assertThatExceptionOfType(ModelNotCapturedException.class)
			.isThrownBy(() -> new HibernateModelSource("orders", () -> factory).wanted())
			.withMessageContaining("'orders'")
			.withMessageContaining("HibernateModelSource.prepare(properties)");
	}

	@Test
	void nothingIsCapturedWhereTheStarterIsOff() {
		this.application.withUserConfiguration(Renamed.class)
			.withPropertyValues("migrate.enabled=false")
			.run((context) -> {
				assertThat(context).doesNotHaveBean(ModelSource.class);
				assertThat(MetadataCapture.of(context.getBean(EntityManagerFactory.class).getProperties())).isNull();
			});
	}

	@Test
	void applicationWithoutHibernateHasNoSuchModel() {
		new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(HibernateModelAutoConfiguration.class))
			.withClassLoader(new FilteredClassLoader("org.hibernate", "jakarta.persistence",
					"org.springframework.boot.hibernate"))
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(ModelSource.class));
	}

	private static void wanted(ApplicationContextRunner application, Consumer<WantedSchema> assertions) {
		application.run((context) -> {
			assertThat(context).hasNotFailed();
			assertions.accept(context.getBean(HibernateModelSource.class).wanted());
		});
	}

	@Configuration(proxyBeanMethods = false)
	@EntityScan("io.sqlbot.migrate.boot.hibernate.renamed")
	static class Renamed {

	}

	@Configuration(proxyBeanMethods = false)
	static class OwnIntegrator {

		static final List<String> integrated = new ArrayList<>();

		@Bean
		HibernatePropertiesCustomizer ownIntegrator() {
			return (properties) -> properties.put(JpaSettings.INTEGRATOR_PROVIDER, Provider.class.getName());
		}

	}

	static class Provider implements IntegratorProvider {

		@Override
		public List<Integrator> getIntegrators() {
			return List.of(new Integrator() {
				@Override
				public void integrate(Metadata metadata, BootstrapContext context, SessionFactoryImplementor factory) {
					OwnIntegrator.integrated.add(factory.getUuid());
				}
			});
		}

	}

}
