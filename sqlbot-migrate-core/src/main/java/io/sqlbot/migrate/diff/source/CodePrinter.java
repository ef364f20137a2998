package io.sqlbot.migrate.diff.source;

import java.util.ArrayList;
import java.util.List;

import io.sqlbot.migrate.diff.source.Code.Call;
import io.sqlbot.migrate.diff.source.Code.Chain;
import io.sqlbot.migrate.diff.source.Code.Lambda;
import io.sqlbot.migrate.diff.source.Code.Text;
import io.sqlbot.migrate.diff.source.Code.Words;

/**
 * Breaks a statement into lines as spring-javaformat does, outermost first; but each
 * column of a table has a line of its own.
 */
final class CodePrinter {

	private static final int WIDTH = 120;

	private static final int TAB = 4;

	// that of a method's body
	private static final int INDENT = 2 * TAB;

	private final List<String> lines = new ArrayList<>();

	private final StringBuilder line = new StringBuilder();

	private int tabs;

	private CodePrinter() {
	}

	/**
	 * Print a statement.
	 * @param statement the statement
	 * @return its lines, to be indented by two tabs
	 */
	static List<String> print(Chain statement) {
		CodePrinter printer = new CodePrinter();
		printer.write(statement, 1);
		printer.append(";");
		printer.endLine();
		return printer.lines;
	}

	private void write(Code code, int following) {
		String flat = FlatCode.of(code);
		if (flat != null && fits(flat, following)) {
			append(flat);
		}
		else if (code instanceof Text text) {
			writeText(text, following);
		}
		else if (code instanceof Lambda lambda) {
			append(FlatCode.head(lambda));
			write(lambda.body(), following);
		}
		else if (code instanceof Chain chain) {
			writeChain(chain, following);
		}
		else {
			append(((Words) code).text());
		}
	}

	// the first call stays where it is, the others follow below
	private void writeChain(Chain chain, int following) {
		append(chain.base().text());
		int start = this.tabs;
		boolean standsAlone = chain.base().text().isEmpty();
		boolean opensBlock = opensBlock(chain);
		for (int i = 0; i < chain.calls().size(); i++) {
			Call call = chain.calls().get(i);
			boolean isLast = i == chain.calls().size() - 1;
			if (i > (standsAlone ? 1 : 0) && !opensBlock) {
				beginLine(start + 1);
			}
			append((i == 0 && standsAlone) ? "" : ".");
			writeCall(call, isLast ? following : 0);
		}
		this.tabs = start;
	}

	private boolean opensBlock(Chain chain) {
		String opening = FlatCode.opening(chain);
		return opening != null && fits(opening.substring(chain.base().text().length()), 0);
	}

	private void writeCall(Call call, int following) {
		append(call.method() + "(");
		int start = this.tabs;
		for (int i = 0; i < call.arguments().size(); i++) {
			Code argument = call.arguments().get(i);
			boolean isLast = i == call.arguments().size() - 1;
			int after = isLast ? following + 1 : 1;
			if (i >= call.filled() || !(fits(argument, after, i > 0))) {
				beginLine(start + 2);
			}
			else if (i > 0) {
				append(" ");
			}
			write(argument, after);
			append(isLast ? "" : ",");
		}
		append(")");
		this.tabs = start;
	}

	private boolean fits(Code argument, int following, boolean afterOther) {
		String opening = FlatCode.opening(argument);
		String flat = (opening != null) ? opening : FlatCode.of(argument);
		return flat != null && fits(flat, ((opening != null) ? 0 : following) + (afterOther ? 1 : 0));
	}

	private void writeText(Text text, int following) {
		if (!FlatCode.isBlock(text)) {
			int width = WIDTH - INDENT - (this.tabs + 2) * TAB - 2 - following;
			List<String> pieces = JavaLiteral.pieces(text.value(), width);
			append(pieces.get(0));
			int start = this.tabs;
			for (String piece : pieces.subList(1, pieces.size())) {
				beginLine(start + 2);
				append("+ " + piece);
			}
			this.tabs = start;
			return;
		}
		append(FlatCode.BLOCK);
		int start = this.tabs;
		for (String content : JavaLiteral.block(text.value())) {
			beginLine(content.isEmpty() ? 0 : start + 2);
			append(content);
		}
		this.tabs = start;
	}

	private boolean fits(String flat, int following) {
		int column = this.line.chars().map((unit) -> (unit == '\t') ? TAB : 1).sum();
		return INDENT + column + flat.length() + following <= WIDTH;
	}

	private void append(String text) {
		this.line.append(text);
	}

	private void beginLine(int indentation) {
		endLine();
		this.tabs = indentation;
		this.line.append("\t".repeat(indentation));
	}

	private void endLine() {
		this.lines.add(this.line.toString().stripTrailing());
		this.line.setLength(0);
	}

}
