package io.sqlbot.migrate.script;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

import io.sqlbot.migrate.error.MalformedRevisionException;
import io.sqlbot.migrate.operation.OperationSink;
import io.sqlbot.migrate.revision.Direction;
import io.sqlbot.migrate.sql.SqlPart;
import io.sqlbot.migrate.sql.SqlPart.Marker;
import io.sqlbot.migrate.sql.SqlScriptReader;
import org.jspecify.annotations.Nullable;

import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;

/**
 * A revision in an SQL file. The file is read anew whenever it is needed, so that its
 * size does not matter.
 *
 * @param header the header
 * @param resource the file
 */
record SqlRevision(RevisionHeader header, Resource resource) implements RevisionScript {

	// what is kept in the history
	static final long MAX_TEXT_BYTES = 256 * 1024;

	@Override
	public PreparedRevision prepare() {
		return new Prepared(this, outline());
	}

	@Override
	public PreparedRevision prepareAtOnce() {
		byte[] text = readIfShort();
		return (text != null) ? withText(text).prepare() : prepare();
	}

	@Override
	public PreparedRevision prepare(TextMemory memory) {
		byte[] text = readIfShort();
		if (text == null) {
			return prepare();
		}
		SqlRevision held = withText(text);
		return new Prepared(memory.take(text.length) ? held : this, held.outline());
	}

	private SqlOutline outline() {
		return read((reader) -> SqlOutline.of(reader, this.header.source()));
	}

	private SqlRevision withText(byte[] text) {
		return new SqlRevision(this.header, new ByteArrayResource(text));
	}

	private byte @Nullable [] readIfShort() {
		try (InputStream stream = this.resource.getInputStream()) {
			byte[] start = stream.readNBytes((int) MAX_TEXT_BYTES + 1);
			return (start.length <= MAX_TEXT_BYTES) ? start : null;
		}
		catch (IOException ex) {
			throw unreadable(this.header.source(), ex);
		}
	}

	static @Nullable SqlRevision find(Resource resource, String source) {
		return withReader(resource, source, (reader) -> {
			RevisionHeader header = SqlHeaderReader.read(new BufferedReader(reader, 1024), source);
			return (header != null) ? new SqlRevision(header, resource) : null;
		});
	}

	/**
	 * Read a text as if it were the file of a revision.
	 * @param text the text
	 * @param source the name of its file
	 * @return its header, or {@code null} if it has none
	 * @throws MalformedRevisionException if it can't be read
	 */
	static @Nullable RevisionHeader verify(String text, String source) {
		SqlRevision revision = find(new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8)), source);
		return (revision != null) ? revision.prepare().header() : null;
	}

	private void run(Direction direction, OperationSink sink) {
		Marker.Kind wanted = (direction == Direction.UPGRADE) ? Marker.Kind.UPGRADE : Marker.Kind.DOWNGRADE;
		read((reader) -> {
			Section section = new Section(wanted, sink);
			new SqlScriptReader(reader, this.header.source()).forEachRemaining(section::take);
			return true;
		});
	}

	@Override
	public @Nullable String checksum() {
		return prepare().checksum();
	}

	@Override
	public @Nullable String text() {
		try {
			long length = this.resource.contentLength();
			boolean keep = !this.header.sensitive() && length <= MAX_TEXT_BYTES;
			return keep ? read((reader) -> copy(reader, (int) length)) : null;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The revision " + this.header.source() + " can't be read", ex);
		}
	}

	// UTF-8 has at least as many bytes as characters
	private static String copy(Reader reader, int bytes) throws IOException {
		StringBuilder text = new StringBuilder(bytes);
		CharBuffer piece = CharBuffer.allocate(Math.min(bytes + 1, 8192));
		while (reader.read(piece) >= 0) {
			text.append(piece.flip());
			piece.clear();
		}
		return text.toString();
	}

	private <T> T read(Reading<T> reading) {
		try {
			return withReader(this.resource, this.header.source(), reading);
		}
		catch (MalformedRevisionException ex) {
			throw this.header.sensitive() ? ex.withoutProblem() : ex;
		}
	}

	private static <T extends @Nullable Object> T withReader(Resource resource, String source, Reading<T> reading) {
		try (Reader reader = open(resource)) {
			return reading.read(reader);
		}
		catch (UncheckedIOException ex) {
			throw unreadable(source, ex.getCause());
		}
		catch (IOException ex) {
			throw unreadable(source, ex);
		}
	}

	private static Reader open(Resource resource) throws IOException {
		// an encoding other than UTF-8 shall fail, not turn letters into question marks
		CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder()
			.onMalformedInput(CodingErrorAction.REPORT)
			.onUnmappableCharacter(CodingErrorAction.REPORT);
		// a reader of bytes has a buffer of 8 KiB, which most texts do not fill
		return (resource instanceof ByteArrayResource text)
				? new StringReader(decoder.decode(ByteBuffer.wrap(text.getByteArray())).toString())
				: new InputStreamReader(resource.getInputStream(), decoder);
	}

	private static RuntimeException unreadable(String source, @Nullable IOException cause) {
		if (cause instanceof CharacterCodingException) {
			return new MalformedRevisionException(source, "it is not encoded in UTF-8.", "Save it in UTF-8.");
		}
		return new UncheckedIOException("The revision " + source + " can't be read",
				(cause != null) ? cause : new IOException());
	}

	@FunctionalInterface
	private interface Reading<T extends @Nullable Object> {

		T read(Reader reader) throws IOException;

	}

	private static final class Section {

		private final Marker.Kind wanted;

		private final OperationSink sink;

		private boolean active;

		Section(Marker.Kind wanted, OperationSink sink) {
			this.wanted = wanted;
			this.sink = sink;
		}

		void take(SqlPart part) {
			if (part instanceof Marker marker && marker.kind().beginsSection()) {
				this.active = marker.kind() == this.wanted;
			}
			else if (this.active) {
				ScriptSink.send(part, true, this.sink);
			}
		}

	}

	private record Prepared(SqlRevision revision, SqlOutline outline) implements PreparedRevision {

		@Override
		public RevisionHeader header() {
			return this.revision.header();
		}

		@Override
		public boolean hasDowngrade() {
			return this.outline.hasDowngrade();
		}

		@Override
		public boolean isJava() {
			return false;
		}

		@Override
		public boolean isRecordable() {
			return true;
		}

		@Override
		public boolean isRecorded(Direction direction) {
			return true;
		}

		@Override
		public String checksum() {
			return this.outline.checksum().toString();
		}

		@Override
		public @Nullable String text() {
			return this.revision.text();
		}

		@Override
		public void run(Direction direction, OperationSink sink) {
			this.revision.run(direction, sink);
		}

	}

}
