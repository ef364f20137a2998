package io.sqlbot.migrate.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The network between a client and the server, which a test can break: a relay on the
 * loopback interface that understands PostgreSQL's protocol as far as to know where one
 * call of the client ends and the next begins.
 */
public final class Wire implements AutoCloseable {

	private final ServerSocket entrance;

	private final InetSocketAddress server;

	private final List<WireLink> links = new CopyOnWriteArrayList<>();

	private final List<String> calls = new CopyOnWriteArrayList<>();

	private final AtomicReference<@Nullable WireFault> fault = new AtomicReference<>();

	private volatile boolean frozen;

	private Wire(InetSocketAddress server) throws IOException {
		this.server = server;
		this.entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
		start("wire-entrance", this::accept);
	}

	/**
	 * Lay a wire to a server.
	 * @param host the server's host
	 * @param port the server's port
	 * @return the wire
	 */
	public static Wire to(String host, int port) {
		try {
			return new Wire(new InetSocketAddress(host, port));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Lay a wire to the server of a data source.
	 * @param dataSource the data source
	 * @return the wire
	 */
	public static Wire to(PGSimpleDataSource dataSource) {
		return to(dataSource.getServerNames()[0], dataSource.getPortNumbers()[0]);
	}

	/**
	 * Lead a data source through this wire.
	 * @param dataSource the data source, which is changed
	 * @return the same data source
	 */
	public PGSimpleDataSource lead(PGSimpleDataSource dataSource) {
		dataSource.setServerNames(new String[] { "localhost" });
		dataSource.setPortNumbers(new int[] { port() });
		dataSource.setSslMode("disable");
		return dataSource;
	}

	/**
	 * Return the port of the client's end.
	 * @return the port, on the loopback interface
	 */
	public int port() {
		return this.entrance.getLocalPort();
	}

	/**
	 * Break the wire at a call. It strikes once.
	 * @param fault where, and what happens
	 * @return this wire
	 */
	public Wire breakBy(WireFault fault) {
		this.fault.set(fault);
		return this;
	}

	/**
	 * Return whether the fault did not strike yet.
	 * @return whether the wire is to be broken
	 */
	public boolean isIntact() {
		return this.fault.get() != null;
	}

	/**
	 * Return the calls of all clients so far.
	 * @return their statements in order
	 */
	public List<String> calls() {
		return List.copyOf(this.calls);
	}

	/**
	 * Close all connections, as a dying client would; the server hears of it.
	 */
	public void cutAll() {
		this.links.forEach(WireLink::close);
	}

	/**
	 * Forward nothing any more, and tell neither side.
	 */
	public void freezeAll() {
		this.frozen = true;
		this.links.forEach(WireLink::freeze);
	}

	/**
	 * Return the connections so far.
	 * @return the connections, those that are closed included
	 */
	public List<WireLink> links() {
		return List.copyOf(this.links);
	}

	// the fault, if it belongs to the call that begins
	synchronized @Nullable WireFault begin(String sql) {
		this.calls.add(sql);
		WireFault waiting = this.fault.get();
		if (waiting != null && waiting.where().test(this.calls.size(), sql)) {
			this.fault.set(null);
			return waiting;
		}
		return null;
	}

	@Override
	public void close() {
		try {
			this.entrance.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		cutAll();
	}

	static void start(String name, Runnable work) {
		Thread thread = new Thread(work, name);
		thread.setDaemon(true);
		thread.start();
	}

	private void accept() {
		while (!this.entrance.isClosed()) {
			try {
				Socket client = this.entrance.accept();
				link(client);
			}
			catch (IOException ex) {
				// the entrance was closed
			}
		}
	}

	private void link(Socket client) throws IOException {
		try {
			Socket target = new Socket(this.server.getAddress(), this.server.getPort());
			// the two ends of a relay would otherwise wait for each other
			client.setTcpNoDelay(true);
			target.setTcpNoDelay(true);
			WireLink link = new WireLink(this, client, target);
			this.links.add(link);
			if (this.frozen) {
				link.freeze();
			}
			link.start();
			if (this.entrance.isClosed()) {
				// it came in while the others were cut
				link.close();
			}
		}
		catch (IOException ex) {
			// the server is down; the client gets to know
			client.close();
		}
	}

}
