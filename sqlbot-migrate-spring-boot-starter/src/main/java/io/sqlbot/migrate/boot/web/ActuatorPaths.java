package io.sqlbot.migrate.boot.web;

import java.util.LinkedHashSet;
import java.util.Set;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.boot.actuate.endpoint.web.PathMappedEndpoint;
import org.springframework.boot.actuate.endpoint.web.PathMappedEndpoints;
import org.springframework.boot.actuate.endpoint.web.WebServerNamespace;
import org.springframework.core.env.Environment;

/**
 * The paths of the actuator on the application's port: all of them, or with a port of its
 * own those that were put there in addition, such as {@code /livez}.
 */
final class ActuatorPaths implements PassedPaths {

	private final ObjectProvider<PathMappedEndpoints> endpoints;

	private final Environment environment;

	ActuatorPaths(ObjectProvider<PathMappedEndpoints> endpoints, Environment environment) {
		this.endpoints = endpoints;
		this.environment = environment;
	}

	@Override
	public Set<String> paths() {
		Set<String> paths = new LinkedHashSet<>();
		boolean samePort = ManagementPortType.get(this.environment) == ManagementPortType.SAME;
		this.endpoints.ifAvailable((endpoints) -> {
			if (samePort) {
				paths.addAll(endpoints.getAllPaths());
				paths.add(endpoints.getBasePath());
			}
			for (PathMappedEndpoint endpoint : endpoints) {
				paths.addAll(endpoint.getAdditionalPaths(WebServerNamespace.SERVER));
			}
		});
		// the base path may be the root, below which everything is
		paths.removeIf((path) -> path.isEmpty() || path.equals("/"));
		return paths;
	}

}
