package io.sqlbot.migrate.sample;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;

import org.springframework.boot.system.ApplicationHome;

/**
 * The directory of the sample: its module in the source tree, wherever it is started
 * from.
 */
final class SampleHome {

	private SampleHome() {
	}

	static Path find() {
		File source = new ApplicationHome(SampleApplication.class).getSource();
		// a jar, or the classes, in the module's target
		Path module = (source != null) ? source.toPath().toAbsolutePath().normalize().resolve("../..").normalize()
				: Path.of("");
		return Files.exists(module.resolve("compose.yaml")) ? module : Path.of("").toAbsolutePath();
	}

}
