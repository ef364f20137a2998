package io.sqlbot.migrate.operation;

import io.sqlbot.migrate.schema.Arguments;
import io.sqlbot.migrate.schema.ObjectReference;
import org.jspecify.annotations.Nullable;

/**
 * Says something about an object, or nothing any more.
 *
 * @param object the object
 * @param text the comment, or {@code null} to remove it
 * @param former the comment from before, where it is known
 */
public record CommentOn(ObjectReference object, @Nullable String text, @Nullable Former former) implements Operation {

	public CommentOn {
		Arguments.notNull("object", object);
	}

	@Override
	public Inverse inverse() {
		if (this.former == null) {
			return Inverse.none("It is not known what was said before about " + this.object
					+ ": use op.changeComment(object, from, to).");
		}
		return Inverse.by(new CommentOn(this.object, this.former.text(), new Former(this.text)));
	}

	/**
	 * A comment from before.
	 *
	 * @param text the comment, or {@code null} if there was none
	 */
	public record Former(@Nullable String text) {
	}

}
