package io.sqlbot.migrate.boot.autoconfigure;

import java.util.function.Supplier;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;

import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/**
 * Connections with a URL, a user or a password of their own, without a pool. What is not
 * given comes from the application's data source, as far as that tells it.
 */
final class OwnConnections {

	private OwnConnections() {
	}

	/**
	 * Make a data source.
	 * @param url the URL, or {@code null} for the application's
	 * @param username the user, or {@code null} for the application's
	 * @param password the password; the application's if user and password are
	 * {@code null}
	 * @param application the application's data source, asked only if something is
	 * missing
	 * @return a data source without a pool
	 * @throws UnknownConnectionException if there is no URL
	 */
	static SimpleDriverDataSource of(@Nullable String url, @Nullable String username, @Nullable String password,
			Supplier<@Nullable DataSource> application) {
		SimpleDriverDataSource known = (url == null || username == null) ? known(application.get())
				: new SimpleDriverDataSource();
		SimpleDriverDataSource source = new SimpleDriverDataSource();
		source.setDriver(new Driver());
		source.setUrl((url != null) ? url : urlOf(known));
		source.setUsername((username != null) ? username : known.getUsername());
		source.setPassword((password != null || username != null) ? password : known.getPassword());
		return source;
	}

	private static SimpleDriverDataSource known(@Nullable DataSource application) {
		return (application != null && UnpooledConnections.of(application) instanceof SimpleDriverDataSource unpooled)
				? unpooled : new SimpleDriverDataSource();
	}

	private static String urlOf(SimpleDriverDataSource known) {
		String url = known.getUrl();
		if (url == null) {
			throw new UnknownConnectionException();
		}
		return url;
	}

}
