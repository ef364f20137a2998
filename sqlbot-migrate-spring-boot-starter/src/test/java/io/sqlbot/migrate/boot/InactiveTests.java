package io.sqlbot.migrate.boot;

import java.util.List;

import io.sqlbot.migrate.boot.autoconfigure.MigrateAutoConfiguration;
import io.sqlbot.migrate.boot.autoconfigure.MigrateInactiveAutoConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.DefaultResourceLoader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ExtendWith(OutputCaptureExtension.class)
class InactiveTests {

	@Test
	void applicationWithoutADataSourceIsTold(CapturedOutput output) {
		start(Starter.class);
		assertThat(warnings(output)).singleElement()
			.asString()
			.contains(" WARN ", "No database is migrated: the application has no DataSource. Set spring.datasource.url",
					"migrate.enabled=false");
	}

	@Test
	void severalDataSourcesAreNamed(CapturedOutput output) {
		start(Starter.class, TwoUnmarkedDataSources.class);
		assertThat(warnings(output)).singleElement()
			.asString()
			.contains("several DataSource beans, chats, orders, and none is primary",
					"migrate.data-source=chats, or mark it with @MigrateDataSource or @Primary");
	}

	@Test
	void dataSourceThatIsNoCandidateIsNamed(CapturedOutput output) {
		start(Starter.class, HiddenDataSource.class);
		assertThat(warnings(output)).singleElement()
			.asString()
			.contains("the only DataSource, 'hidden', is not a candidate", "migrate.data-source=hidden");
	}

	@Test
	void missingDriverIsNamed(CapturedOutput output) {
		ClassLoader withoutDriver = new FilteredClassLoader("org.postgresql");
		new SpringApplicationBuilder(Starter.class).web(WebApplicationType.NONE)
			.resourceLoader(new DefaultResourceLoader(withoutDriver))
			.run()
			.close();
		assertThat(warnings(output)).singleElement().asString().contains("Add org.postgresql:postgresql");
	}

	@Test
	void nothingIsSaidWhereItIsSwitchedOff(CapturedOutput output) {
		start(List.of("--migrate.enabled=false"), Starter.class);
		assertThat(warnings(output)).isEmpty();
	}

	@Test
	void missingUrlIsAnalysedWithoutAdviceForAnEmbeddedDatabase(CapturedOutput output) {
		assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> start(Starter.class, WithDataSource.class));
		assertThat(output)
			.contains("APPLICATION FAILED TO START", "spring.datasource.url is not set",
					"Set spring.datasource.url=jdbc:postgresql://HOST:5432/DATABASE")
			.doesNotContain("embedded database (H2");
	}

	private static void start(Class<?>... sources) {
		start(List.of(), sources);
	}

	private static void start(List<String> arguments, Class<?>... sources) {
		new SpringApplicationBuilder(sources).web(WebApplicationType.NONE)
			.run(arguments.toArray(String[]::new))
			.close();
	}

	private static List<String> warnings(CapturedOutput output) {
		return output.getOut().lines().filter((line) -> line.contains("InactiveWarning")).toList();
	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration({ MigrateAutoConfiguration.class, MigrateInactiveAutoConfiguration.class })
	static class Starter {

	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration(DataSourceAutoConfiguration.class)
	static class WithDataSource {

	}

}
