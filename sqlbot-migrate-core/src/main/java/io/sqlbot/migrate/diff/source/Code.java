package io.sqlbot.migrate.diff.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An expression in Java, before it is broken into lines.
 */
sealed interface Code {

	/**
	 * Write a string.
	 * @param value the string
	 * @return its literal
	 */
	static Code string(String value) {
		return LongString.of(new Text(value, false));
	}

	/**
	 * Write strings.
	 * @param values the strings
	 * @return their literals
	 */
	static Code[] strings(List<String> values) {
		return values.stream().map(Code::string).toArray(Code[]::new);
	}

	/**
	 * Write SQL that may have several lines.
	 * @param value the SQL
	 * @return its literal, a text block for several lines
	 */
	static Code sql(String value) {
		return LongString.of(new Text(value, true));
	}

	/**
	 * Write what stays on one line.
	 * @param text the words
	 * @return the words
	 */
	static Words words(String text) {
		return new Words(text, null);
	}

	/**
	 * Write what stays on one line, and needs a type.
	 * @param text the words
	 * @param type the type that they name
	 * @return the words
	 */
	static Words words(String text, Class<?> type) {
		return new Words(text, type.getCanonicalName());
	}

	/**
	 * Begin a chain of calls with a static method, imported by its name.
	 * @param type the type that has it
	 * @param method the method
	 * @param arguments its arguments
	 * @return the chain
	 */
	static Chain call(Class<?> type, String method, Code... arguments) {
		Words none = new Words("", "static " + type.getCanonicalName() + "." + method);
		return new Chain(none, List.of()).call(method, arguments);
	}

	/**
	 * Words on one line.
	 *
	 * @param text the words
	 * @param imported what they need to be imported, if anything
	 */
	record Words(String text, @Nullable String imported) implements Code {
	}

	/**
	 * A string.
	 *
	 * @param value its value
	 * @param sql whether it is SQL, which reads better line by line
	 */
	record Text(String value, boolean sql) implements Code {
	}

	/**
	 * A function.
	 *
	 * @param parameter its parameter
	 * @param body what it gives
	 */
	record Lambda(String parameter, Chain body) implements Code {
	}

	/**
	 * Calls on something.
	 *
	 * @param base what the first is called on; empty for a method that stands alone
	 * @param calls the calls, one on the result of the other
	 */
	record Chain(Words base, List<Call> calls) implements Code {

		Chain call(String method, Code... arguments) {
			return with(new Call(method, List.of(arguments), arguments.length));
		}

		// the elements stand on lines of their own where the call needs several
		Chain call(String method, List<Code> first, List<Code> elements) {
			List<Code> arguments = new ArrayList<>(first);
			arguments.addAll(elements);
			return with(new Call(method, arguments, first.size()));
		}

		// as an option, left out where nothing is chosen
		Code[] asOption(String parameter, Code... before) {
			Code[] arguments = Arrays.copyOf(before, before.length + (isEmpty() ? 0 : 1));
			if (!isEmpty()) {
				arguments[before.length] = new Lambda(parameter, this);
			}
			return arguments;
		}

		boolean isEmpty() {
			return this.calls.isEmpty();
		}

		private Chain with(Call call) {
			List<Call> all = new ArrayList<>(this.calls);
			all.add(call);
			return new Chain(this.base, List.copyOf(all));
		}

	}

	/**
	 * One call.
	 *
	 * @param method the method's name
	 * @param arguments its arguments
	 * @param filled how many of them share lines as far as they fit
	 */
	record Call(String method, List<Code> arguments, int filled) {
	}

}
