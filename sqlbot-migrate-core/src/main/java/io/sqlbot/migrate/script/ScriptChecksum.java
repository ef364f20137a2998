package io.sqlbot.migrate.script;

import java.io.BufferedWriter;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import io.sqlbot.migrate.sql.SqlPart;
import io.sqlbot.migrate.sql.SqlPart.Marker;

/**
 * The digest of the parts of a script. Parts of any size stream through it. Carriage
 * returns at the ends of lines do not count, as a checkout on another system may add
 * them.
 */
final class ScriptChecksum {

	private static final String RULE = "v1:";

	private final MessageDigest digest = sha256();

	private final Writer target = new BufferedWriter(new LineFeeds(new OutputStreamWriter(
			new DigestOutputStream(OutputStream.nullOutputStream(), this.digest), StandardCharsets.UTF_8)));

	void add(SqlPart part) {
		try {
			if (part instanceof SqlPart.Statement statement) {
				add("statement", statement.sql());
			}
			else if (part instanceof Marker marker) {
				add("marker", marker.kind().name());
			}
			else if (part instanceof SqlPart.Copy copy) {
				add("copy", copy.sql());
				copy.data().writeTo(this.target);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	String value() throws IOException {
		this.target.flush();
		return RULE + HexFormat.of().formatHex(this.digest.digest());
	}

	private void add(String kind, String text) throws IOException {
		this.target.write(kind);
		this.target.write('\0');
		this.target.write(text);
		this.target.write('\0');
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

	/** Turns each carriage return and line feed into a line feed. */
	private static final class LineFeeds extends FilterWriter {

		private boolean returnPending;

		LineFeeds(Writer target) {
			super(target);
		}

		@Override
		public void write(char[] buffer, int offset, int length) throws IOException {
			int start = offset;
			int end = offset + length;
			for (int i = offset; i < end; i++) {
				if (this.returnPending && buffer[i] != '\n') {
					this.out.write('\r');
				}
				this.returnPending = buffer[i] == '\r';
				if (this.returnPending) {
					this.out.write(buffer, start, i - start);
					start = i + 1;
				}
			}
			this.out.write(buffer, start, end - start);
		}

	}

}
