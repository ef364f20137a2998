package io.sqlbot.migrate.benchmarks.beside;

import java.lang.management.ManagementFactory;
import java.util.Arrays;

/**
 * Starts an application and prints how many milliseconds after the JVM it was ready.
 */
public final class StartProgram {

	private StartProgram() {
	}

	/**
	 * Measure and print.
	 * @param arguments the application's class, and its arguments
	 * @throws Exception if it does not start
	 */
	public static void main(String[] arguments) throws Exception {
		Class<?> application = Class.forName(arguments[0]);
		String[] rest = Arrays.copyOfRange(arguments, 1, arguments.length);
		application.getMethod("main", String[].class).invoke(null, (Object) rest);
		ChildJvm.print(ManagementFactory.getRuntimeMXBean().getUptime());
		System.out.flush();
		Runtime.getRuntime().halt(0);
	}

}
