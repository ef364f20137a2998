package io.sqlbot.migrate.boot.autoconfigure;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.info.BuildProperties;
import org.springframework.core.env.Environment;

/**
 * Which version of the application the history names.
 */
final class ApplicationVersion {

	private ApplicationVersion() {
	}

	static @Nullable String find(@Nullable BuildProperties build, Environment environment) {
		String version = (build != null) ? build.getVersion() : null;
		return (version != null) ? version : environment.getProperty("spring.application.version");
	}

}
