package io.sqlbot.migrate.testing;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import io.sqlbot.migrate.testing.WireFault.Moment;
import org.jspecify.annotations.Nullable;

/**
 * One connection through a {@link Wire} (the PostgreSQL manual, chapter "Frontend/Backend
 * Protocol").
 */
public final class WireLink {

	private final Wire wire;

	private final Socket client;

	private final Socket server;

	private final List<String> calls = new CopyOnWriteArrayList<>();

	private volatile int pid;

	private volatile boolean frozen;

	private volatile @Nullable WireFault afterAnswer;

	WireLink(Wire wire, Socket client, Socket server) {
		this.wire = wire;
		this.client = client;
		this.server = server;
	}

	void start() {
		Wire.start("wire-up", () -> relay(this::relayCalls));
		Wire.start("wire-down", () -> relay(this::relayAnswers));
	}

	/**
	 * Return which backend is at the other end.
	 * @return its process id
	 */
	public int pid() {
		return this.pid;
	}

	/**
	 * Close the connection.
	 */
	public void close() {
		try {
			this.client.close();
			this.server.close();
		}
		catch (IOException ex) {
			// it is closed
		}
	}

	/**
	 * Forward nothing any more, and tell neither side.
	 */
	public void freeze() {
		this.frozen = true;
	}

	/**
	 * Close the server's end, as its kernel does when the client's does not answer.
	 */
	public void loseServer() {
		try {
			this.server.close();
		}
		catch (IOException ex) {
			// it is closed
		}
	}

	/**
	 * Return whether the client sent something over this connection.
	 * @param words part of it
	 * @return whether it did
	 */
	public boolean hasSent(String words) {
		return this.calls.stream().anyMatch((call) -> call.contains(words));
	}

	private void relay(Work work) {
		try {
			work.run();
		}
		catch (IOException ex) {
			// one side is gone
		}
		if (!this.frozen) {
			close();
		}
	}

	private void relayCalls() throws IOException {
		DataInputStream in = new DataInputStream(new BufferedInputStream(this.client.getInputStream()));
		OutputStream out = this.server.getOutputStream();
		forward(out, message(in, null));
		ByteArrayOutputStream call = new ByteArrayOutputStream();
		StringBuilder sql = new StringBuilder();
		int last = 0;
		while (true) {
			byte type = in.readByte();
			byte[] message = message(in, type);
			last = (type == 'P') ? call.size() : last;
			call.write(message);
			if (type == 'Q' || type == 'P') {
				sql.append((sql.isEmpty() ? "" : "; ") + statement(type, message));
			}
			if (type == 'Q' || type == 'S') {
				forwardCall(out, call.toByteArray(), last, sql.toString());
				sql.setLength(0);
				last = 0;
			}
			else if (type == 'P' || type == 'B' || type == 'D' || type == 'E' || type == 'C') {
				continue;
			}
			else {
				forward(out, call.toByteArray());
			}
			call.reset();
		}
	}

	private void forwardCall(OutputStream out, byte[] call, int lastStatement, String sql) throws IOException {
		this.calls.add(sql);
		WireFault fault = this.wire.begin(sql);
		if (fault != null && fault.moment() == Moment.BEFORE) {
			fault.strike().accept(this);
		}
		if (fault != null && fault.moment() == Moment.AFTER) {
			this.afterAnswer = fault;
		}
		int forwarded = 0;
		if (fault != null && fault.moment() == Moment.WITHIN) {
			forwarded = lastStatement;
			forward(out, Arrays.copyOf(call, forwarded));
			fault.strike().accept(this);
		}
		forward(out, Arrays.copyOfRange(call, forwarded, call.length));
		if (fault != null && fault.moment() == Moment.DURING) {
			fault.strike().accept(this);
		}
	}

	private void relayAnswers() throws IOException {
		DataInputStream in = new DataInputStream(new BufferedInputStream(this.server.getInputStream()));
		OutputStream out = this.client.getOutputStream();
		ByteArrayOutputStream held = new ByteArrayOutputStream();
		while (true) {
			byte type = in.readByte();
			byte[] message = message(in, type);
			if (type == 'K') {
				this.pid = ByteBuffer.wrap(message, 5, 4).getInt();
			}
			held.write(message);
			WireFault fault = this.afterAnswer;
			if (fault != null && type == 'Z') {
				this.afterAnswer = null;
				fault.strike().accept(this);
				fault = null;
			}
			if (fault == null) {
				forward(out, held.toByteArray());
				held.reset();
			}
		}
	}

	private void forward(OutputStream out, byte[] bytes) throws IOException {
		if (!this.frozen) {
			out.write(bytes);
			out.flush();
		}
	}

	private static byte[] message(DataInputStream in, @Nullable Byte type) throws IOException {
		int length = in.readInt();
		ByteBuffer message = ByteBuffer.allocate(length + ((type != null) ? 1 : 0));
		if (type != null) {
			message.put(type);
		}
		message.putInt(length);
		in.readFully(message.array(), message.position(), message.remaining());
		return message.array();
	}

	private static String statement(byte type, byte[] message) {
		int start = 5;
		if (type == 'P') {
			start = end(message, start) + 1;
		}
		return new String(message, start, end(message, start) - start, StandardCharsets.UTF_8);
	}

	private static int end(byte[] message, int start) {
		int end = start;
		while (message[end] != 0) {
			end++;
		}
		return end;
	}

	/**
	 * Something that reads and writes.
	 */
	@FunctionalInterface
	private interface Work {

		void run() throws IOException;

	}

}
