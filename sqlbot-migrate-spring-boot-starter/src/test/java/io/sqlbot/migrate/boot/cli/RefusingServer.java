package io.sqlbot.migrate.boot.cli;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * Answers as a PostgreSQL server does when a password is wrong; the server of the tests
 * trusts everybody.
 */
final class RefusingServer implements AutoCloseable {

	private static final int SSL_REQUEST = 80877103;

	private final ServerSocket socket;

	RefusingServer() throws IOException {
		this.socket = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
		Thread thread = new Thread(this::serve, "refusing-server");
		thread.setDaemon(true);
		thread.start();
	}

	String address() {
		return "localhost:" + this.socket.getLocalPort();
	}

	@Override
	public void close() throws IOException {
		this.socket.close();
	}

	private void serve() {
		while (!this.socket.isClosed()) {
			try (Socket connection = this.socket.accept()) {
				refuse(connection);
			}
			catch (IOException ex) {
				// the client went away, or the test is over
			}
		}
	}

	private static void refuse(Socket connection) throws IOException {
		DataInputStream in = new DataInputStream(connection.getInputStream());
		DataOutputStream out = new DataOutputStream(connection.getOutputStream());
		while (startup(in) == SSL_REQUEST) {
			out.write('N');
			out.flush();
		}
		byte[] error = error();
		out.write('E');
		out.writeInt(error.length + Integer.BYTES);
		out.write(error);
		out.flush();
	}

	private static int startup(DataInputStream in) throws IOException {
		int length = in.readInt();
		int protocol = in.readInt();
		in.skipNBytes(length - 2L * Integer.BYTES);
		return protocol;
	}

	private static byte[] error() {
		ByteArrayOutputStream error = new ByteArrayOutputStream();
		for (String field : new String[] { "SFATAL", "VFATAL", "C28P01",
				"Mpassword authentication failed for user \"app\"" }) {
			error.writeBytes(field.getBytes(StandardCharsets.UTF_8));
			error.write(0);
		}
		error.write(0);
		return error.toByteArray();
	}

}
