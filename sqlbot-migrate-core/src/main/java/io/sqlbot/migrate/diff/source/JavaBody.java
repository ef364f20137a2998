package io.sqlbot.migrate.diff.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import io.sqlbot.migrate.diff.source.BodyElement.Alternative;
import io.sqlbot.migrate.diff.source.BodyElement.Directive;
import io.sqlbot.migrate.diff.source.BodyElement.NewSegment;
import io.sqlbot.migrate.diff.source.BodyElement.Remark;
import io.sqlbot.migrate.operation.Operation;
import org.jspecify.annotations.Nullable;

/**
 * One direction of a revision in a Java class. A long one is split into methods, as a
 * method may have at most 64 KiB (the Java Virtual Machine Specification, section 4.7.3).
 */
final class JavaBody {

	private static final int MOST_LINES = 400;

	private final Set<String> imports;

	private final List<Part> parts = new ArrayList<>();

	private JavaBody(Set<String> imports) {
		this.imports = imports;
	}

	/**
	 * Write the elements.
	 * @param elements what is done, in order
	 * @param direction what methods are called that do several things
	 * @param names gives names to further methods
	 * @param imports takes what is imported
	 * @param members takes the lines of further methods
	 * @return the lines of the method
	 */
	static List<String> of(List<BodyElement> elements, String direction, MethodNames names, Set<String> imports,
			List<String> members) {
		JavaBody body = new JavaBody(imports);
		elements.forEach(body::add);
		return (body.parts.size() > 1) ? body.split(direction, names, members)
				: body.parts.stream().flatMap((part) -> part.lines.stream()).toList();
	}

	private void add(BodyElement element) {
		List<String> lines = lines(element);
		Part current = this.parts.isEmpty() ? null : this.parts.get(this.parts.size() - 1);
		if (current == null || current.lines.size() + lines.size() > MOST_LINES) {
			current = new Part();
			this.parts.add(current);
		}
		current.add(element, lines);
	}

	private List<String> split(String direction, MethodNames names, List<String> members) {
		List<String> calls = new ArrayList<>();
		for (Part part : this.parts) {
			String name = names.next(part.operations, direction);
			calls.add(name + "(op);");
			members.add("");
			members.add("private void " + name + "(Operations op) {");
			part.lines.forEach((line) -> members.add(line.isEmpty() ? line : "\t" + line));
			members.add("}");
		}
		return calls;
	}

	private List<String> lines(BodyElement element) {
		if (element instanceof Directive directive) {
			JavaCall call = JavaCall.of(directive.operation());
			this.imports.addAll(call.imports());
			return call.lines();
		}
		if (element instanceof Alternative alternative) {
			return JavaCall.of(alternative.operation()).lines().stream().map((line) -> "// " + line).toList();
		}
		if (element instanceof Remark remark) {
			return remark.lines().stream().flatMap(String::lines).map(JavaBody::comment).toList();
		}
		return List.of("op.commit();");
	}

	// Java reads a backslash and a u anywhere
	private static String comment(String line) {
		return ("// " + line.strip().replace("\\u", "\\ u")).stripTrailing();
	}

	private static final class Part {

		private final List<String> lines = new ArrayList<>();

		private final List<Operation> operations = new ArrayList<>();

		private @Nullable BodyElement previous;

		void add(BodyElement element, List<String> added) {
			if (this.previous != null && isApart(this.previous, element)) {
				this.lines.add("");
			}
			this.lines.addAll(added);
			if (element instanceof Directive directive) {
				this.operations.add(directive.operation());
			}
			this.previous = element;
		}

		// calls stand together; a comment, and what it is about, stands apart
		private static boolean isApart(BodyElement above, BodyElement below) {
			return below instanceof Remark && !(above instanceof NewSegment);
		}

	}

}
