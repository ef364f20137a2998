package io.sqlbot.migrate.boot.web;

import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.jersey.autoconfigure.JerseyApplicationPath;

/**
 * The paths of the actuator below Jersey's application path. Where Jersey is a filter and
 * no servlet, a request does not tell the one from the other.
 */
final class JerseyActuatorPaths implements PassedPaths {

	private final ActuatorPaths actuator;

	private final ObjectProvider<JerseyApplicationPath> application;

	JerseyActuatorPaths(ActuatorPaths actuator, ObjectProvider<JerseyApplicationPath> application) {
		this.actuator = actuator;
		this.application = application;
	}

	@Override
	public Set<String> paths() {
		return this.application.stream()
			.map(JerseyApplicationPath::getPrefix)
			.flatMap((prefix) -> this.actuator.paths().stream().map(prefix::concat))
			.collect(Collectors.toSet());
	}

}
