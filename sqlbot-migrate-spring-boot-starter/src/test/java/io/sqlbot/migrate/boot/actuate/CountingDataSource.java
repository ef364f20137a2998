package io.sqlbot.migrate.boot.actuate;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Counts the statements that are made.
 */
public class CountingDataSource extends DelegatingDataSource {

	private static final Set<String> STATEMENTS = Set.of("createStatement", "prepareStatement", "prepareCall");

	private final AtomicInteger count = new AtomicInteger();

	public CountingDataSource(DataSource target) {
		super(target);
	}

	public int countDuring(Runnable task) {
		this.count.set(0);
		task.run();
		return this.count.get();
	}

	@Override
	public Connection getConnection() throws SQLException {
		Connection connection = super.getConnection();
		return (Connection) Proxy.newProxyInstance(Statement.class.getClassLoader(),
				new Class<?>[] { Connection.class },
				(proxy, method, arguments) -> invoke(connection, method, arguments));
	}

	private Object invoke(Connection connection, Method method, Object[] arguments) throws Throwable {
		if (STATEMENTS.contains(method.getName())) {
			this.count.incrementAndGet();
		}
		try {
			return method.invoke(connection, arguments);
		}
		catch (InvocationTargetException ex) {
			throw ex.getTargetException();
		}
	}

}
