package io.sqlbot.migrate.sample;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import io.sqlbot.migrate.testing.TestDatabase;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.web.servlet.client.RestTestClient;

/**
 * The sample application, started on a free port with the database of a test.
 *
 * @param context the application's context
 */
record RunningSample(ConfigurableApplicationContext context) implements AutoCloseable {

	static RunningSample start(TestDatabase database, String... arguments) {
		List<String> all = new ArrayList<>(List.of("--server.port=0", "--spring.datasource.url=" + database.url(),
				"--spring.datasource.username=" + database.user(),
				"--spring.datasource.password=" + database.password(),
				"--spring.datasource.hikari.maximum-pool-size=2"));
		Collections.addAll(all, arguments);
		return new RunningSample(new SpringApplicationBuilder(SampleApplication.class).run(all.toArray(String[]::new)));
	}

	RestTestClient client() {
		return RestTestClient.bindToServer()
			.baseUrl("http://localhost:" + this.context.getEnvironment().getProperty("local.server.port"))
			.build();
	}

	@Override
	public void close() {
		this.context.close();
	}

}
