package io.sqlbot.migrate.boot.actuate.endpoint;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * The page: one document with its style and its script in it, the same for everybody. It
 * has no data; its script asks the endpoint for them, and the browser runs and applies
 * nothing but what is in the document, as its Content Security Policy names the digests.
 */
final class MigrationsPage {

	private static final String HTML = assemble();

	private MigrationsPage() {
	}

	static String html() {
		return HTML;
	}

	private static String assemble() {
		String style = read("migrations.css");
		String script = read("migrations.js");
		String policy = "default-src 'none'; style-src '" + digest(style) + "'; script-src '" + digest(script)
				+ "'; connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none'";
		return read("migrations.html").replace("{{policy}}", policy)
			.replace("{{style}}", style)
			.replace("{{script}}", script);
	}

	private static String read(String name) {
		try (InputStream stream = MigrationsPage.class.getResourceAsStream(name)) {
			if (stream == null) {
				throw new IllegalStateException("The resource " + name + " is missing");
			}
			// a browser reads every line end as this one, and takes the digest of that
			return new String(stream.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String digest(String text) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
			return "sha256-" + Base64.getEncoder().encodeToString(digest);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

}
