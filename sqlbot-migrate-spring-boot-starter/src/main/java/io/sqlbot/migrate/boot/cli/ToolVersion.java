package io.sqlbot.migrate.boot.cli;

import java.io.IOException;
import java.util.Properties;

import picocli.CommandLine.IVersionProvider;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/**
 * The version of this library, as the build wrote it down.
 */
final class ToolVersion implements IVersionProvider {

	@Override
	public String[] getVersion() throws IOException {
		Properties properties = PropertiesLoaderUtils
			.loadProperties(new ClassPathResource("version.properties", ToolVersion.class));
		return new String[] { "sqlbot-migrate " + properties.getProperty("version") };
	}

}
