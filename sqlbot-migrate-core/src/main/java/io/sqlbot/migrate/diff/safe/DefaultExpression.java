package io.sqlbot.migrate.diff.safe;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.sqlbot.migrate.schema.ColumnDefault;

/**
 * Tells which defaults give each row another value, so that adding a column with one
 * rewrites its table (the PostgreSQL manual, section 5.7, "Adding a Column", and section
 * 36.7 on volatility). A function that is not known to be stable is taken as volatile,
 * which is slower, but never blocks.
 */
final class DefaultExpression {

	private static final Set<String> STABLE = Set.of("now", "transaction_timestamp", "statement_timestamp",
			"date_trunc", "timezone", "to_char", "to_date", "to_timestamp", "lower", "upper", "coalesce", "nullif",
			"current_setting", "make_interval", "make_date", "jsonb_build_object", "jsonb_build_array",
			"json_build_object", "json_build_array", "row", "numeric", "varchar", "char", "bit", "timestamp", "time",
			"interval", "decimal", "character", "varying", "precision");

	// strings and quoted names hold no calls, but a quoted name may be called
	private static final Pattern CALL = Pattern
		.compile("'(?:[^']|'')*'|(\"(?:[^\"]|\"\")*\"|[\\p{L}_][\\p{L}\\d_$]*)\\s*\\(");

	private DefaultExpression() {
	}

	static boolean isEvaluatedForEachRow(ColumnDefault value) {
		return value instanceof ColumnDefault.Expression expression && callsUnknown(expression.sql());
	}

	private static boolean callsUnknown(String sql) {
		Matcher calls = CALL.matcher(sql);
		while (calls.find()) {
			String name = calls.group(1);
			if (name != null && !STABLE.contains(name.toLowerCase(Locale.ROOT))) {
				return true;
			}
		}
		return false;
	}

}
