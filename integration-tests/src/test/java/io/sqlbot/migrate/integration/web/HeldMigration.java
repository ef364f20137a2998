package io.sqlbot.migrate.integration.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import io.sqlbot.migrate.Migration;
import io.sqlbot.migrate.Operations;
import io.sqlbot.migrate.Revision;
import io.sqlbot.migrate.integration.IntegrationApplication;
import io.sqlbot.migrate.testing.TestDatabase;

import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An application that is being started, whose revision waits until it is told to end.
 */
final class HeldMigration implements AutoCloseable {

	private final CountDownLatch begun = new CountDownLatch(1);

	private final CountDownLatch end = new CountDownLatch(1);

	private final CompletableFuture<Integer> port = new CompletableFuture<>();

	private final CompletableFuture<ConfigurableApplicationContext> start;

	HeldMigration(Stack stack, TestDatabase database, String... arguments) throws InterruptedException {
		ApplicationListener<WebServerInitializedEvent> servers = (event) -> this.port
			.complete(event.getWebServer().getPort());
		this.start = CompletableFuture.supplyAsync(() -> stack.application()
			.sources(Waiting.class)
			.listeners(servers)
			.initializers((context) -> context.getBeanFactory().registerSingleton("heldMigration", this))
			.properties("management.endpoint.health.probes.enabled=true", "migrate.maintenance-filter.enabled=true")
			.run(IntegrationApplication.on(database, arguments)));
		this.start.whenComplete((context, failure) -> this.begun.countDown());
		assertThat(this.begun.await(1, TimeUnit.MINUTES)).isTrue();
		assertThat(this.start).isNotDone();
	}

	HttpResponse<String> get(String path) throws IOException, InterruptedException {
		URI uri = URI.create("http://localhost:" + this.port.join() + path);
		return HttpClient.newHttpClient().send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
	}

	void finish() {
		this.end.countDown();
		this.start.orTimeout(1, TimeUnit.MINUTES).join();
	}

	private void hold() {
		this.begun.countDown();
		try {
			assertThat(this.end.await(2, TimeUnit.MINUTES)).isTrue();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public void close() {
		this.end.countDown();
		this.start.orTimeout(1, TimeUnit.MINUTES).join().close();
	}

	@Revision(id = "c0ffee15900d", revises = "5b1e07c3a9d4")
	static class Waiting implements Migration {

		private final HeldMigration migration;

		Waiting(HeldMigration migration) {
			this.migration = migration;
		}

		@Override
		public void upgrade(Operations op) {
			this.migration.hold();
		}

	}

}
