package io.sqlbot.migrate.boot.autoconfigure;

import java.util.Collection;
import java.util.List;

import org.springframework.util.ClassUtils;
import org.springframework.util.ResourceUtils;
import org.springframework.util.StringUtils;

/**
 * The folders of the class path among configured locations, which are packages, too.
 *
 * @param folders such as {@code db/revisions}
 */
record Locations(List<String> folders) {

	static Locations onClassPath(Collection<String> locations) {
		return new Locations(locations.stream()
			.map(String::strip)
			.filter((location) -> location.startsWith(ResourceUtils.CLASSPATH_URL_PREFIX))
			.map((location) -> location.substring(ResourceUtils.CLASSPATH_URL_PREFIX.length()))
			.map((folder) -> StringUtils.trimTrailingCharacter(StringUtils.trimLeadingCharacter(folder, '/'), '/'))
			.distinct()
			.toList());
	}

	/**
	 * Tell whether a class lies in one of the folders or below.
	 * @param type the class
	 * @return whether it does
	 */
	boolean hold(Class<?> type) {
		String path = ClassUtils.classPackageAsResourcePath(type) + "/";
		return this.folders.stream().anyMatch((folder) -> path.startsWith(folder + "/"));
	}

}
