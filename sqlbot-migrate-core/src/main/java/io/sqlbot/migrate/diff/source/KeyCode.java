package io.sqlbot.migrate.diff.source;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.sqlbot.migrate.diff.source.Code.Chain;
import io.sqlbot.migrate.schema.IndexKey;
import io.sqlbot.migrate.schema.QualifiedName;

/**
 * A key of an index or of an exclusion constraint.
 *
 * @param method the method that takes it
 * @param name its column or expression
 * @param options what else it has, called on the key
 */
record KeyCode(String method, Code name, Chain options) {

	private static final Pattern COLUMN = Pattern.compile("\"((?:[^\"]|\"\")+)\"|([a-z_][a-z0-9_$]*)");

	static KeyCode of(IndexKey key) {
		Chain chosen = new Chain(Code.words("k"), List.of());
		QualifiedName collation = key.collation();
		chosen = (collation != null) ? chosen.call("collate", Names.qualified(collation)) : chosen;
		chosen = (key.operatorClass() != null) ? chosen.call("operatorClass", Code.string(key.operatorClass()))
				: chosen;
		chosen = (key.order() == IndexKey.Order.DESC) ? chosen.call("descending") : chosen;
		if (key.nulls() != null) {
			chosen = chosen.call((key.nulls() == IndexKey.Nulls.FIRST) ? "nullsFirst" : "nullsLast");
		}
		Matcher column = COLUMN.matcher(key.sql());
		if (column.matches()) {
			String unquoted = (column.group(1) != null) ? column.group(1).replace("\"\"", "\"") : column.group(2);
			return new KeyCode("column", Code.string(unquoted), chosen);
		}
		return new KeyCode("expression", Code.sql(Parentheses.without(key.sql())), chosen);
	}

}
