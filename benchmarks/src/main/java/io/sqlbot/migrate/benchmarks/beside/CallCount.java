package io.sqlbot.migrate.benchmarks.beside;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import javax.sql.DataSource;

import org.postgresql.core.BaseConnection;
import org.postgresql.core.QueryExecutor;
import org.postgresql.core.TransactionState;

/**
 * A data source that counts the calls to the server, as the driver sees them.
 */
final class CallCount {

	private final List<String> calls = Collections.synchronizedList(new ArrayList<>());

	private final DataSource dataSource;

	CallCount(DataSource target) {
		this.dataSource = wrap(DataSource.class, target);
	}

	DataSource dataSource() {
		return this.dataSource;
	}

	int calls() {
		return this.calls.size();
	}

	// without the ends of transactions
	int queries() {
		return (int) List.copyOf(this.calls).stream().filter((name) -> name.startsWith("execute")).count();
	}

	private <T> T wrap(Class<T> type, Object target) {
		InvocationHandler handler = (proxy, method, arguments) -> {
			String name = method.getName();
			if (name.startsWith("execute") || ends(name, target)) {
				this.calls.add(name);
			}
			try {
				Object result = method.invoke(target, arguments);
				return switch (name) {
					case "getConnection" -> (target instanceof DataSource) ? wrap(Connection.class, result) : result;
					case "prepareStatement" -> wrap(PreparedStatement.class, result);
					case "prepareCall" -> wrap(CallableStatement.class, result);
					case "createStatement" -> wrap(Statement.class, result);
					// a tool may send what JDBC has no statement for
					case "unwrap" ->
						(arguments[0] == BaseConnection.class) ? wrap(BaseConnection.class, result) : result;
					case "getQueryExecutor" -> wrap(QueryExecutor.class, result);
					default -> result;
				};
			}
			catch (InvocationTargetException ex) {
				throw ex.getTargetException();
			}
		};
		return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type }, handler));
	}

	// the driver sends nothing when no transaction is open
	private static boolean ends(String name, Object target) throws SQLException {
		return (name.equals("commit") || name.equals("rollback")) && target instanceof Connection connection
				&& connection.unwrap(BaseConnection.class).getTransactionState() != TransactionState.IDLE;
	}

}
