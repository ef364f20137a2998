package io.sqlbot.migrate.backup;

import java.util.Map;
import java.util.Objects;
import java.util.Properties;

import io.sqlbot.migrate.error.DumpConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.Driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class LibpqEnvironmentTests {

	@ParameterizedTest
	@CsvSource({ "'',prefer", "sslmode=disable,disable", "sslmode=require,require", "sslmode=verify-ca,verify-ca",
			"sslmode=verify-full,verify-full", "ssl=true,verify-full", "ssl=true&sslmode=require,require",
			"ssl,verify-full" })
	void encryptionIsWhatTheDriverMakesOfTheUrl(String parameters, String mode) {
		assertThat(environment(parameters)).containsEntry("PGSSLMODE", mode);
	}

	@Test
	void certificatesAreTheSameFiles() {
		assertThat(environment("sslmode=verify-full&sslrootcert=/etc/ca.pem&sslcert=/etc/app.crt&sslkey=/etc/app.pk8"))
			.containsEntry("PGSSLROOTCERT", "/etc/ca.pem")
			.containsEntry("PGSSLCERT", "/etc/app.crt")
			.containsEntry("PGSSLKEY", "/etc/app.pk8");
	}

	@Test
	void whatElseSecuresTheConnectionIsKept() {
		assertThat(environment("channelBinding=require&requireAuth=scram-sha-256&gssEncMode=require"
				+ "&kerberosServerName=pg&sslNegotiation=direct&connectTimeout=3"))
			.containsEntry("PGCHANNELBINDING", "require")
			.containsEntry("PGREQUIREAUTH", "scram-sha-256")
			.containsEntry("PGGSSENCMODE", "require")
			.containsEntry("PGKRBSRVNAME", "pg")
			.containsEntry("PGSSLNEGOTIATION", "direct")
			.containsEntry("PGCONNECT_TIMEOUT", "3");
	}

	@Test
	void whatDoesNotMatterForADumpIsLeftOut() {
		assertThat(environment("options=-c%20search_path=x&currentSchema=app&ApplicationName=x&loginTimeout=3"))
			.containsOnlyKeys("PGSSLMODE", "PGCONNECT_TIMEOUT");
	}

	@Test
	void factoryThatReadsTheFilesOfLibpqIsNoObstacle() {
		assertThat(environment("sslmode=require&sslfactory=org.postgresql.ssl.LibPQFactory")).containsEntry("PGSSLMODE",
				"require");
	}

	@ParameterizedTest
	@ValueSource(strings = { "sslfactory=org.postgresql.ssl.NonValidatingFactory", "sslhostnameverifier=a.Verifier",
			"sslpassword=geheim", "sslpasswordcallback=a.Callback", "socketFactory=a.Factory",
			"authenticationPluginClassName=a.Plugin" })
	void whatOnlyTheDriverKnowsIsRefusedByName(String parameter) {
		String name = parameter.substring(0, parameter.indexOf('='));
		assertThatExceptionOfType(DumpConnectionException.class).isThrownBy(() -> environment(parameter))
			.withMessageContaining("parameter " + name + " ")
			.withMessageContaining("migrate.backup.url")
			.withMessageNotContaining("geheim");
	}

	@Test
	void addressHasNoBrackets() {
		assertThat(LibpqEnvironment.host("[2001:db8::1]")).isEqualTo("2001:db8::1");
		assertThat(LibpqEnvironment.host("db.example")).isEqualTo("db.example");
	}

	@Test
	void keyStoreIsRefused() {
		assertThatExceptionOfType(DumpConnectionException.class).isThrownBy(() -> environment("sslkey=/etc/app.P12"))
			.withMessageContaining("PKCS #12");
	}

	private static Map<String, String> environment(String parameters) {
		Properties parsed = Driver.parseURL("jdbc:postgresql://db/app?" + parameters, new Properties());
		return LibpqEnvironment.of(Objects.requireNonNull(parsed));
	}

}
