package io.sqlbot.migrate.script;

import java.io.BufferedWriter;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
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

	// most parts are short
	private static final int BUFFER = 1024;

	private static final MessageDigest NEW = sha256();

	private final MessageDigest digest = copyOf(NEW);

	private final Writer target = new BufferedWriter(new LineFeeds(Channels.newWriter(new Digested(this.digest),
			StandardCharsets.UTF_8.newEncoder()
				.onMalformedInput(CodingErrorAction.REPLACE)
				.onUnmappableCharacter(CodingErrorAction.REPLACE),
			BUFFER)), BUFFER);

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

	// which takes a fraction of asking the platform's providers for one
	private static MessageDigest copyOf(MessageDigest digest) {
		try {
			return (MessageDigest) digest.clone();
		}
		catch (CloneNotSupportedException ex) {
			return sha256();
		}
	}

	@FunctionalInterface
	private interface Writing {

		void run() throws IOException;

	}

	/**
	 * Takes bytes into a digest.
	 *
	 * @param digest the digest
	 */
	private record Digested(MessageDigest digest) implements WritableByteChannel {

		@Override
		public int write(ByteBuffer bytes) {
			int length = bytes.remaining();
			this.digest.update(bytes);
			return length;
		}

		@Override
		public boolean isOpen() {
			return true;
		}

		@Override
		public void close() {
			// holds nothing
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
