package io.sqlbot.migrate.diff;

import java.util.ArrayList;
import java.util.List;

import io.sqlbot.migrate.schema.Policy;
import io.sqlbot.migrate.schema.Trigger;
import org.jspecify.annotations.Nullable;

/**
 * What people read of triggers and policies, in the words of SQL.
 */
final class RuleText {

	private RuleText() {
	}

	static String of(Trigger trigger) {
		List<String> words = new ArrayList<>();
		words.add(trigger.timing());
		words.add(String.join(" OR ", trigger.events()));
		words.addAll(trigger.clauses());
		add(words, "WHEN ", trigger.condition());
		words.add("EXECUTE FUNCTION " + trigger.call());
		return (trigger.traits().contains(Trigger.Trait.CONSTRAINT) ? "CONSTRAINT " : "") + String.join(" ", words);
	}

	static String of(Policy policy) {
		List<String> words = new ArrayList<>();
		words.add(policy.isRestrictive() ? "RESTRICTIVE" : "PERMISSIVE");
		words.add("FOR " + policy.command());
		words.add("TO " + (policy.roles().isEmpty() ? "PUBLIC"
				: String.join(", ", policy.roles().stream().map(Object::toString).toList())));
		add(words, "USING ", policy.usingSql());
		add(words, "WITH CHECK ", policy.checkSql());
		return String.join(" ", words);
	}

	private static void add(List<String> words, String keyword, @Nullable String sql) {
		if (sql != null) {
			words.add(keyword + sql);
		}
	}

}
