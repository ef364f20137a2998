package io.sqlbot.migrate.sql;

import java.util.List;
import java.util.Set;

import io.sqlbot.migrate.operation.CreateView;
import io.sqlbot.migrate.operation.RefreshView;
import io.sqlbot.migrate.operation.ReplaceView;
import io.sqlbot.migrate.operation.ViewOptions;
import io.sqlbot.migrate.operation.ViewOptions.Trait;

/**
 * Writes views.
 */
final class ViewSql {

	private ViewSql() {
	}

	static List<String> create(CreateView operation) {
		ViewOptions options = operation.options();
		Set<Trait> traits = options.traits();
		Statements statements = new Statements();
		statements.add("CREATE " + (traits.contains(Trait.RECURSIVE) ? "RECURSIVE " : "")
				+ (operation.materialized() ? "MATERIALIZED " : "") + "VIEW "
				+ (traits.contains(Trait.IF_NOT_EXISTS) ? "IF NOT EXISTS " : "") + operation.name().quoted()
				+ (options.columns().isEmpty() ? "" : " " + Quoting.list(options.columns()))
				+ StorageSql.method(options.storage()) + StorageSql.parameters(options.storage())
				+ StorageSql.tablespace(options.storage()) + " AS\n" + operation.query()
				+ (traits.contains(Trait.CHECK_OPTION) ? "\nWITH CHECK OPTION" : "")
				+ (traits.contains(Trait.WITH_NO_DATA) ? "\nWITH NO DATA" : ""));
		if (options.comment() != null) {
			statements.add(ObjectSql.comment(operation.view(), options.comment()));
		}
		return statements.list();
	}

	static String replace(ReplaceView operation) {
		return "CREATE OR REPLACE VIEW " + operation.name().quoted() + " AS\n" + operation.query();
	}

	static String refresh(RefreshView operation) {
		return "REFRESH MATERIALIZED VIEW " + (operation.concurrently() ? "CONCURRENTLY " : "")
				+ operation.name().quoted() + (operation.withData() ? "" : " WITH NO DATA");
	}

}
