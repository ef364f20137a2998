package io.sqlbot.migrate;

import java.util.List;
import java.util.function.UnaryOperator;

import io.sqlbot.migrate.operation.CommentOn;
import io.sqlbot.migrate.operation.DropObject;
import io.sqlbot.migrate.operation.DropOptions;
import io.sqlbot.migrate.operation.RenameObject;
import io.sqlbot.migrate.schema.Arguments;
import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.ObjectReference;
import org.jspecify.annotations.Nullable;

/**
 * Operations that all kinds of objects share. What they work on is named by the factory
 * methods of {@link ObjectReference}.
 */
public interface ObjectOperations extends OperationTarget {

	/**
	 * Drop an object of any kind.
	 * @param object the object
	 */
	default void drop(ObjectReference object) {
		drop(object, (options) -> options);
	}

	/**
	 * Drop an object of any kind.
	 * @param object the object
	 * @param options what to do where it is not there or something depends on it
	 */
	default void drop(ObjectReference object, UnaryOperator<DropOptions> options) {
		invoke(new DropObject(qualify(Arguments.notNull("object", object)),
				Arguments.notNull("options", options).apply(DropOptions.DEFAULTS), List.of()));
	}

	/**
	 * Rename an object of any kind but an extension.
	 * @param object the object
	 * @param newName its new name
	 */
	default void rename(ObjectReference object, String newName) {
		invoke(new RenameObject(qualify(Arguments.notNull("object", object)), Identifier.of("newName", newName)));
	}

	/**
	 * Say something about an object.
	 * @param object the object
	 * @param text the comment
	 */
	default void comment(ObjectReference object, String text) {
		invoke(new CommentOn(qualify(Arguments.notNull("object", object)), Arguments.notNull("text", text), null));
	}

	/**
	 * Say nothing more about an object.
	 * @param object the object
	 */
	default void dropComment(ObjectReference object) {
		invoke(new CommentOn(qualify(Arguments.notNull("object", object)), null, null));
	}

	/**
	 * Say something else about an object, in a way that can be taken back.
	 * @param object the object
	 * @param from the comment that it has, or {@code null} for none
	 * @param to the comment to set, or {@code null} to remove it
	 */
	default void changeComment(ObjectReference object, @Nullable String from, @Nullable String to) {
		invoke(new CommentOn(qualify(Arguments.notNull("object", object)), to, new CommentOn.Former(from)));
	}

}
