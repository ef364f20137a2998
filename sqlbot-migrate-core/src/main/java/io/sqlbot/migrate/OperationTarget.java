package io.sqlbot.migrate;

import java.util.function.Consumer;

import io.sqlbot.migrate.operation.Operation;
import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.ObjectReference;
import io.sqlbot.migrate.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * What all kinds of operations need of {@link Operations}.
 */
public interface OperationTarget {

	/**
	 * Take an operation as a record, which is what every other method does in the end.
	 * @param operation the operation
	 */
	void invoke(Operation operation);

	/**
	 * The name of an object as these operations understand it: in the schema of
	 * {@link Operations#inSchema(String)}, or else as the search path finds it.
	 * @param parameter the parameter that holds the name, for the message
	 * @param name the name
	 * @return the name with its schema
	 * @throws IllegalArgumentException if it can't be a name
	 */
	QualifiedName qualify(String parameter, @Nullable String name);

	/**
	 * The same object in the schema of {@link Operations#inSchema(String)}, unless it
	 * names one itself.
	 * @param object the object
	 * @return the object with its schema
	 */
	default ObjectReference qualify(ObjectReference object) {
		Identifier schema = qualify("name", object.name().name().text()).schema();
		return object.inSchema(schema);
	}

	/**
	 * End the current segment: what was done so far is committed, and the next operation
	 * begins a transaction of its own. After a crash the revision goes on with the first
	 * segment that was not committed.
	 */
	void commit();

	/**
	 * Do something that can be taken back in a way that is not derived by itself. Only
	 * {@link ReversibleMigration} makes use of the way back.
	 * @param forth what is done
	 * @param back what takes it back
	 */
	void reversibly(Consumer<Operations> forth, Consumer<Operations> back);

}
