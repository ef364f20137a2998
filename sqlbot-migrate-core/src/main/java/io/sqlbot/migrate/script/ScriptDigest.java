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
import java.util.Locale;

import io.sqlbot.migrate.operation.CopyData;
import io.sqlbot.migrate.sql.CanonicalTokens;
import io.sqlbot.migrate.sql.SqlPart;

/**
 * The digest of one part of a revision, the upgrade or the downgrade: of the tokens of
 * its statements, of the rows of COPY, and of where segments end. Parts of any size
 * stream through it. Carriage returns at the ends of lines do not count, as a checkout on
 * another system may add them.
 */
final class ScriptDigest {

	// enough to tell two texts apart, and short enough for a line in a header
	private static final int BYTES = 16;

	private final MessageDigest digest = sha256();

	// most parts are short
	private final Writer target = new BufferedWriter(new LineFeeds(new OutputStreamWriter(
			new DigestOutputStream(OutputStream.nullOutputStream(), this.digest), StandardCharsets.UTF_8)), 1024);

	void add(SqlPart part) {
		if (part instanceof SqlPart.Statement statement) {
			addStatement(statement.sql());
		}
		else if (part instanceof SqlPart.Copy copy) {
			addRows(copy.sql(), copy.data());
		}
		else if (part instanceof SqlPart.Marker marker) {
			addMarker(marker.kind());
		}
	}

	void addStatement(String sql) {
		write(() -> {
			begin("statement");
			CanonicalTokens.write(sql, this.target);
		});
	}

	void addRows(String sql, CopyData.Source rows) {
		write(() -> {
			begin("copy");
			CanonicalTokens.write(sql, this.target);
			begin("rows");
			rows.writeTo(this.target);
		});
	}

	void addMarker(SqlPart.Marker.Kind kind) {
		write(() -> begin(kind.name().toLowerCase(Locale.ROOT)));
	}

	/**
	 * Return the digest; nothing can be added afterwards.
	 * @return the digest in hexadecimal digits
	 */
	String value() {
		write(this.target::flush);
		return HexFormat.of().formatHex(this.digest.digest(), 0, BYTES);
	}

	// no token is empty, so none looks like it
	private void begin(String kind) throws IOException {
		this.target.write('\0');
		this.target.write(kind);
		this.target.write('\0');
	}

	private static void write(Writing writing) {
		try {
			writing.run();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

	@FunctionalInterface
	private interface Writing {

		void run() throws IOException;

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
