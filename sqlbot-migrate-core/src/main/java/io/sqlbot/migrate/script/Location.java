package io.sqlbot.migrate.script;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import io.sqlbot.migrate.MigrationSettings;
import io.sqlbot.migrate.error.InvalidLocationException;

import org.springframework.core.io.Resource;
import org.springframework.util.ResourceUtils;

/**
 * Where revisions are found: a folder of the class path, whose path is also a package, or
 * a directory of the file system.
 *
 * @param text as it was configured, such as {@code classpath:db/revisions}
 */
record Location(String text) {

	private static final String CLASS_PATH = "classpath:";

	private static final String FILE_SYSTEM = "file:";

	Location {
		text = text.strip();
		while (text.endsWith("/") && !text.equals("file:/")) {
			text = text.substring(0, text.length() - 1);
		}
		if (!text.startsWith(CLASS_PATH) && !text.startsWith(FILE_SYSTEM)) {
			throw new InvalidLocationException(text, "it begins neither with classpath: nor with file:.");
		}
		if (text.contains("*") || text.contains("?")) {
			throw new InvalidLocationException(text, "it holds a wildcard; sub-folders are searched anyway.");
		}
		if (path(text).isEmpty()) {
			throw new InvalidLocationException(text, "it names no folder.");
		}
	}

	boolean isOnClassPath() {
		return this.text.startsWith(CLASS_PATH);
	}

	// the folder, relative to the roots of the class path, or as the file system has it
	String path() {
		return path(this.text);
	}

	// going by the name of its source
	boolean holds(RevisionHeader header) {
		return header.sourcePath().startsWith(path() + "/");
	}

	// as users write it, with or without what it begins with
	boolean isNamed(String name) {
		String stripped = name.strip().replaceAll("/+$", "");
		return stripped.equals(this.text) || stripped.equals(path());
	}

	// before the first revision is written there is none, and nobody asked for it
	boolean mayBeMissing() {
		return isOnClassPath() && (path() + "/").startsWith(path(MigrationSettings.DEFAULT_LOCATION) + "/");
	}

	boolean exists(ClassLoader classLoader) throws IOException {
		return isOnClassPath() ? classLoader.getResources(path()).hasMoreElements() : Files.isDirectory(directory());
	}

	/**
	 * What is not there if the location is not.
	 */
	String absence() {
		return isOnClassPath() ? "the class path has no folder '" + path() + "'"
				: "there is no directory '" + directory() + "'";
	}

	// of a location in the file system
	Path directory() {
		try {
			return ResourceUtils.getFile(this.text).toPath().toAbsolutePath().normalize();
		}
		catch (FileNotFoundException ex) {
			throw new InvalidLocationException(this.text, "it is no directory of this file system.");
		}
	}

	String pattern(String extension) {
		String root = isOnClassPath() ? "classpath*:" + path(this.text) : this.text;
		return root + "/**/*." + extension;
	}

	/**
	 * A short name for a file that was found here, without the place of the jar or folder
	 * that holds it.
	 */
	String nameOf(Resource resource) throws IOException {
		String url = URLDecoder.decode(resource.getURL().toString().replace("+", "%2B"), StandardCharsets.UTF_8);
		int start = url.lastIndexOf(path(this.text) + "/");
		return (start >= 0) ? url.substring(start) : url;
	}

	private static String path(String text) {
		String path = text.substring(text.indexOf(':') + 1);
		return (text.startsWith(CLASS_PATH) && path.startsWith("/")) ? path.substring(1) : path;
	}

	@Override
	public String toString() {
		return this.text;
	}

}
