package io.sqlbot.migrate.sample.datasource;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class DatasourceController {

	private final DatasourceRepository datasources;

	DatasourceController(DatasourceRepository datasources) {
		this.datasources = datasources;
	}

	@GetMapping("/api/datasources")
	List<DatasourceView> datasources() {
		return this.datasources.findAllByOrderByName()
			.stream()
			.map((datasource) -> new DatasourceView(datasource.id(), datasource.name(), datasource.type(),
					datasource.createdAt()))
			.toList();
	}

	// without the configuration, which may hold a password
	record DatasourceView(@Nullable Long id, String name, String type, Instant createdAt) {

	}

}
