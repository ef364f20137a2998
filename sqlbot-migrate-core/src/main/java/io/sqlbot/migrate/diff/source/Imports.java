package io.sqlbot.migrate.diff.source;

import java.util.Set;

import io.sqlbot.migrate.diff.source.Code.Chain;
import io.sqlbot.migrate.diff.source.Code.Lambda;
import io.sqlbot.migrate.diff.source.Code.Words;

/**
 * What code needs to be imported.
 */
final class Imports {

	private Imports() {
	}

	static void add(Code code, Set<String> imports) {
		if (code instanceof Words words && words.imported() != null) {
			imports.add(words.imported());
		}
		else if (code instanceof Lambda lambda) {
			add(lambda.body(), imports);
		}
		else if (code instanceof Chain chain) {
			add(chain.base(), imports);
			chain.calls().forEach((call) -> call.arguments().forEach((argument) -> add(argument, imports)));
		}
	}

}
