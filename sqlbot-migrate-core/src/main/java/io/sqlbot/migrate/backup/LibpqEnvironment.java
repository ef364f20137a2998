package io.sqlbot.migrate.backup;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

import io.sqlbot.migrate.error.DumpConnectionException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGProperty;
import org.postgresql.jdbc.SslMode;
import org.postgresql.ssl.LibPQFactory;
import org.postgresql.util.PSQLException;

/**
 * The driver's parameters in the words of PostgreSQL's own client library, which
 * {@code pg_dump} uses: environment variables. What secures the connection is never
 * dropped silently.
 */
final class LibpqEnvironment {

	private static final Map<PGProperty, String> NAMES = Map.of(PGProperty.SSL_ROOT_CERT, "PGSSLROOTCERT",
			PGProperty.SSL_CERT, "PGSSLCERT", PGProperty.SSL_KEY, "PGSSLKEY", PGProperty.SSL_NEGOTIATION,
			"PGSSLNEGOTIATION", PGProperty.CHANNEL_BINDING, "PGCHANNELBINDING", PGProperty.REQUIRE_AUTH,
			"PGREQUIREAUTH", PGProperty.KERBEROS_SERVER_NAME, "PGKRBSRVNAME");

	private static final List<PGProperty> WITHOUT_NAME = List.of(PGProperty.SSL_FACTORY, PGProperty.SSL_FACTORY_ARG,
			PGProperty.SSL_HOSTNAME_VERIFIER, PGProperty.SSL_PASSWORD, PGProperty.SSL_PASSWORD_CALLBACK,
			PGProperty.SOCKET_FACTORY, PGProperty.AUTHENTICATION_PLUGIN_CLASS_NAME);

	private static final String DEFAULT_CONNECT_TIMEOUT = "10";

	private LibpqEnvironment() {
	}

	/**
	 * Translate parameters.
	 * @param parameters the driver's parameters
	 * @return the variables
	 * @throws DumpConnectionException if one can't be translated
	 */
	static Map<String, String> of(Properties parameters) {
		for (PGProperty property : WITHOUT_NAME) {
			String value = given(property, parameters);
			if (value != null && !value.equals(LibPQFactory.class.getName())) {
				throw new DumpConnectionException(
						"the parameter " + property.getName() + " is the driver's own, pg_dump has no such thing.");
			}
		}
		requireKeyFile(given(PGProperty.SSL_KEY, parameters));
		Map<String, String> environment = new HashMap<>();
		NAMES.forEach((property, name) -> {
			String value = given(property, parameters);
			if (value != null) {
				environment.put(name, value);
			}
		});
		environment.put("PGSSLMODE", sslMode(parameters));
		String timeout = given(PGProperty.CONNECT_TIMEOUT, parameters);
		environment.put("PGCONNECT_TIMEOUT", (timeout != null) ? timeout : DEFAULT_CONNECT_TIMEOUT);
		String encryption = given(PGProperty.GSS_ENC_MODE, parameters);
		if (encryption != null && !encryption.equals("allow")) {
			environment.put("PGGSSENCMODE", encryption);
		}
		return environment;
	}

	/**
	 * Translate a host.
	 * @param host the driver's host, with brackets around an IPv6 address
	 * @return the host without them
	 */
	static String host(String host) {
		return (host.startsWith("[") && host.endsWith("]")) ? host.substring(1, host.length() - 1) : host;
	}

	private static String sslMode(Properties parameters) {
		try {
			return SslMode.of(parameters).value;
		}
		catch (PSQLException ex) {
			throw new DumpConnectionException("the driver does not know its parameter sslmode.");
		}
	}

	private static void requireKeyFile(@Nullable String key) {
		String name = (key != null) ? key.toLowerCase(Locale.ROOT) : "";
		if (name.endsWith(".p12") || name.endsWith(".pfx")) {
			throw new DumpConnectionException("sslkey is a PKCS #12 file, pg_dump reads PEM and DER files.");
		}
	}

	private static @Nullable String given(PGProperty property, Properties parameters) {
		String value = parameters.getProperty(property.getName());
		return (value == null || value.isBlank()) ? null : value;
	}

}
