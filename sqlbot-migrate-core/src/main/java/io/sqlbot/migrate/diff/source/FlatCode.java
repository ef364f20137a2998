package io.sqlbot.migrate.diff.source;

import java.util.List;
import java.util.StringJoiner;

import io.sqlbot.migrate.diff.source.Code.Call;
import io.sqlbot.migrate.diff.source.Code.Chain;
import io.sqlbot.migrate.diff.source.Code.Lambda;
import io.sqlbot.migrate.diff.source.Code.Text;
import io.sqlbot.migrate.diff.source.Code.Words;
import org.jspecify.annotations.Nullable;

/**
 * Code on a single line.
 */
final class FlatCode {

	/** What opens and closes a text block. */
	static final String BLOCK = "\"\"\"";

	private FlatCode() {
	}

	/**
	 * Write code on one line.
	 * @param code the code
	 * @return the line, or {@code null} if it holds a text block
	 */
	static @Nullable String of(Code code) {
		if (code instanceof Words words) {
			return words.text();
		}
		if (code instanceof Text text) {
			return isBlock(text) ? null : JavaLiteral.of(text.value());
		}
		if (code instanceof Lambda lambda) {
			String body = of(lambda.body());
			return (body != null) ? head(lambda) + body : null;
		}
		Chain chain = (Chain) code;
		return calls(chain, chain.calls());
	}

	/**
	 * Write the code up to the text block that it ends with.
	 * @param code the code
	 * @return the line, or {@code null} if it ends otherwise or holds another block
	 */
	static @Nullable String opening(Code code) {
		if (code instanceof Text text) {
			return isBlock(text) ? BLOCK : null;
		}
		if (code instanceof Lambda lambda) {
			String body = opening(lambda.body());
			return (body != null) ? head(lambda) + body : null;
		}
		if (code instanceof Chain chain && !chain.isEmpty()) {
			int last = chain.calls().size() - 1;
			String before = calls(chain, chain.calls().subList(0, last));
			String end = opening(chain.calls().get(last));
			return (before != null && end != null) ? before + dot(chain, last) + end : null;
		}
		return null;
	}

	// Java takes other blanks off the end of a line, even where they are escaped
	static boolean isBlock(Text text) {
		return text.sql() && text.value().indexOf('\n') >= 0
				&& text.value().chars().noneMatch((unit) -> unit > '~' && Character.isWhitespace(unit));
	}

	static String head(Lambda lambda) {
		return "(" + lambda.parameter() + ") -> ";
	}

	private static @Nullable String opening(Call call) {
		int last = call.arguments().size() - 1;
		if (last < 0) {
			return null;
		}
		String end = opening(call.arguments().get(last));
		String before = arguments(call.arguments().subList(0, last));
		return (end != null && before != null) ? call.method() + "(" + before + ((last > 0) ? ", " : "") + end : null;
	}

	private static @Nullable String calls(Chain chain, List<Call> calls) {
		StringBuilder text = new StringBuilder(chain.base().text());
		for (int i = 0; i < calls.size(); i++) {
			String arguments = arguments(calls.get(i).arguments());
			if (arguments == null) {
				return null;
			}
			text.append(dot(chain, i)).append(calls.get(i).method()).append('(').append(arguments).append(')');
		}
		return text.toString();
	}

	private static String dot(Chain chain, int index) {
		return (index == 0 && chain.base().text().isEmpty()) ? "" : ".";
	}

	private static @Nullable String arguments(List<Code> arguments) {
		StringJoiner text = new StringJoiner(", ");
		for (Code argument : arguments) {
			String flat = of(argument);
			if (flat == null) {
				return null;
			}
			text.add(flat);
		}
		return text.toString();
	}

}
