package io.sqlbot.migrate.diff.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.sqlbot.migrate.schema.PartitionBound;

/**
 * Bounds of partitions.
 */
final class BoundCode {

	private static final Pattern RANGE = Pattern.compile("FOR VALUES FROM \\((.+)\\) TO \\((.+)\\)");

	private static final Pattern VALUES = Pattern.compile("FOR VALUES IN \\((.+)\\)");

	private static final Pattern HASH = Pattern.compile("FOR VALUES WITH \\(modulus (\\d+), remainder (\\d+)\\)",
			Pattern.CASE_INSENSITIVE);

	// a constant without a comma or parenthesis that could separate
	private static final Pattern VALUE = Pattern.compile("\\G(?:^|, )('(?:[^']|'')*'|[^',()]+)");

	private BoundCode() {
	}

	static Code of(PartitionBound bound) {
		if (bound.sql().equals("DEFAULT")) {
			return Code.call(PartitionBound.class, "otherwise");
		}
		Matcher hash = HASH.matcher(bound.sql());
		if (hash.matches()) {
			return Code.call(PartitionBound.class, "hash", Code.words(hash.group(1)), Code.words(hash.group(2)));
		}
		Matcher range = RANGE.matcher(bound.sql());
		if (range.matches() && isList(range.group(1)) && isList(range.group(2))) {
			return Code.call(PartitionBound.class, "from", values(range.group(1))).call("to", values(range.group(2)));
		}
		Matcher values = VALUES.matcher(bound.sql());
		if (values.matches() && isList(values.group(1))) {
			return Code.call(PartitionBound.class, "in", values(values.group(1)));
		}
		Code.Words type = Code.words("", PartitionBound.class);
		return new Code.Chain(type, List.of()).call("new PartitionBound", Code.string(bound.sql()));
	}

	private static boolean isList(String sql) {
		Matcher value = VALUE.matcher(sql);
		int end = 0;
		while (value.find()) {
			end = value.end();
		}
		return end == sql.length();
	}

	private static Code[] values(String sql) {
		List<Code> values = new ArrayList<>();
		Matcher value = VALUE.matcher(sql);
		while (value.find()) {
			values.add(ValueCode.ofSql(value.group(1)));
		}
		return values.toArray(Code[]::new);
	}

}
