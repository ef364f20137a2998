package io.sqlbot.migrate.diff.source;

import java.util.List;

import io.sqlbot.migrate.diff.source.Code.Chain;
import io.sqlbot.migrate.operation.CreateView;
import io.sqlbot.migrate.operation.RefreshView;
import io.sqlbot.migrate.operation.ReplaceView;
import io.sqlbot.migrate.operation.ViewOptions;
import io.sqlbot.migrate.operation.ViewOptions.Trait;

/**
 * Calls about views.
 */
final class ViewCalls {

	private ViewCalls() {
	}

	static Chain create(CreateView operation) {
		return Names.op(operation.name())
			.call(operation.materialized() ? "createMaterializedView" : "createView", options(operation.options())
				.asOption("v", Names.text(operation.name()), Code.sql(operation.query())));
	}

	static Chain replace(ReplaceView operation) {
		return Names.op(operation.name())
			.call("replaceView", Names.text(operation.name()), Code.sql(operation.query()));
	}

	static Chain refresh(RefreshView operation) {
		if (!operation.withData()) {
			throw new InexpressibleException("a view that is emptied");
		}
		return Names.op(operation.name())
			.call(operation.concurrently() ? "refreshMaterializedViewConcurrently" : "refreshMaterializedView",
					Names.text(operation.name()));
	}

	private static Chain options(ViewOptions options) {
		Chain code = new Chain(Code.words("v"), List.of());
		code = options.traits().contains(Trait.IF_NOT_EXISTS) ? code.call("ifNotExists") : code;
		code = options.traits().contains(Trait.RECURSIVE) ? code.call("recursive") : code;
		code = options.columns().isEmpty() ? code : code.call("columns", Names.texts(options.columns()));
		code = StorageCode.with(code, options.storage());
		code = options.traits().contains(Trait.CHECK_OPTION) ? code.call("withCheckOption") : code;
		code = options.traits().contains(Trait.WITH_NO_DATA) ? code.call("withNoData") : code;
		return (options.comment() != null) ? code.call("comment", Code.string(options.comment())) : code;
	}

}
