package io.sqlbot.migrate.boot.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import io.sqlbot.migrate.Migration;
import io.sqlbot.migrate.Operations;
import io.sqlbot.migrate.Revision;
import io.sqlbot.migrate.boot.TestApplication;
import io.sqlbot.migrate.testing.TestDatabase;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An application with a web server whose last revision takes as long as a test wants.
 */
final class LongMigration implements AutoCloseable {

	private final CountDownLatch begun = new CountDownLatch(1);

	private final CountDownLatch end = new CountDownLatch(1);

	private final Map<String, Integer> ports = new ConcurrentHashMap<>();

	private final List<String> availability = new CopyOnWriteArrayList<>();

	private final CompletableFuture<ConfigurableApplicationContext> start;

	private volatile @Nullable String failure;

	LongMigration(TestDatabase database, String... arguments) {
		ApplicationListener<WebServerInitializedEvent> servers = (event) -> this.ports
			.put(String.valueOf(event.getApplicationContext().getServerNamespace()), event.getWebServer().getPort());
		ApplicationListener<AvailabilityChangeEvent<?>> states = (event) -> this.availability
			.add(String.valueOf(event.getState()));
		this.start = CompletableFuture.supplyAsync(() -> TestApplication.on(database, Waiting.class, Greeting.class)
			.properties("server.port=0", "management.endpoint.health.probes.enabled=true")
			.web(WebApplicationType.SERVLET)
			.listeners(servers, states)
			.initializers((context) -> context.getBeanFactory().registerSingleton("longMigration", this))
			.run(arguments));
	}

	LongMigration awaitBegin() throws InterruptedException {
		assertThat(this.begun.await(1, TimeUnit.MINUTES)).isTrue();
		return this;
	}

	boolean isListening() {
		return !this.ports.isEmpty();
	}

	List<String> availability() {
		return this.availability;
	}

	CompletableFuture<ConfigurableApplicationContext> finish() {
		this.end.countDown();
		return this.start.orTimeout(1, TimeUnit.MINUTES);
	}

	CompletableFuture<ConfigurableApplicationContext> fail(String failure) {
		this.failure = failure;
		return finish();
	}

	int status(String path) throws IOException, InterruptedException {
		return get(path).statusCode();
	}

	HttpResponse<String> get(String path) throws IOException, InterruptedException {
		return get("null", path);
	}

	HttpResponse<String> get(String namespace, String path) throws IOException, InterruptedException {
		URI uri = URI.create("http://localhost:" + this.ports.get(namespace) + path);
		return HttpClient.newHttpClient().send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
	}

	private void run() {
		this.begun.countDown();
		try {
			assertThat(this.end.await(2, TimeUnit.MINUTES)).isTrue();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
		if (this.failure != null) {
			throw new IllegalStateException(this.failure);
		}
	}

	@Override
	public void close() {
		finish().handle((context, failure) -> {
			if (context != null) {
				context.close();
			}
			return context;
		}).join();
	}

	@Revision(id = "d1d1d1d1d1d1", revises = TestApplication.SECOND)
	static class Waiting implements Migration {

		private final LongMigration migration;

		Waiting(LongMigration migration) {
			this.migration = migration;
		}

		@Override
		public void upgrade(Operations op) {
			this.migration.run();
		}

	}

	@RestController
	static class Greeting {

		@GetMapping({ "/hello", "/actuatorish" })
		String hello() {
			return "Hello";
		}

	}

}
