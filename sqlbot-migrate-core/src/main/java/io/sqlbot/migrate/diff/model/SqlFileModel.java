package io.sqlbot.migrate.diff.model;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

import io.sqlbot.migrate.error.MissingModelException;
import io.sqlbot.migrate.schema.Arguments;
import org.jspecify.annotations.Nullable;

import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.core.io.Resource;

/**
 * A model that is written as a file of SQL.
 *
 * @param location where it is
 * @param classLoader loads it from the class path, or {@code null} for the thread's
 */
record SqlFileModel(String location, @Nullable ClassLoader classLoader) implements ModelSource {

	SqlFileModel {
		Arguments.notBlank("location", location);
		if (!location.startsWith("classpath:") && !location.startsWith("file:")) {
			throw new MissingModelException(location, "it begins neither with classpath: nor with file:.");
		}
	}

	@Override
	public String name() {
		return this.location;
	}

	@Override
	public WantedSchema wanted() {
		Resource file = new DefaultResourceLoader(this.classLoader).getResource(this.location);
		if (!file.exists()) {
			throw new MissingModelException(this.location, "there is no such file.");
		}
		ModelStatements statements = new ModelStatements(this.location);
		try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
			statements.addScript(reader, true);
		}
		catch (IOException ex) {
			throw new MissingModelException(this.location, ex.getMessage() + ".");
		}
		return statements.wanted();
	}

	@Override
	public String toString() {
		return this.location;
	}

}
