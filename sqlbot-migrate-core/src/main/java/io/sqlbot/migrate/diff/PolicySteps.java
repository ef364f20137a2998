package io.sqlbot.migrate.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import io.sqlbot.migrate.operation.CommentOn;
import io.sqlbot.migrate.operation.CreatePolicy;
import io.sqlbot.migrate.operation.Operation;
import io.sqlbot.migrate.operation.PolicyDefinition;
import io.sqlbot.migrate.operation.SetRowSecurity;
import io.sqlbot.migrate.schema.ObjectKind;
import io.sqlbot.migrate.schema.ObjectReference;
import io.sqlbot.migrate.schema.Policy;
import io.sqlbot.migrate.schema.QualifiedName;
import io.sqlbot.migrate.schema.RowSecurity;

/**
 * Makes and changes policies, and turns row security on and off.
 */
final class PolicySteps {

	private PolicySteps() {
	}

	static List<Operation> create(QualifiedName table, Policy policy) {
		List<Operation> operations = new ArrayList<>();
		operations.add(new CreatePolicy(policy.name(), table,
				new PolicyDefinition(policy.isRestrictive(), PolicyDefinition.Command.valueOf(policy.command()),
						policy.roles(), policy.usingSql(), policy.checkSql())));
		if (policy.comment() != null) {
			operations.add(new CommentOn(reference(table, policy), policy.comment(), new CommentOn.Former(null)));
		}
		return operations;
	}

	static boolean isSame(Policy from, Policy to) {
		return bare(from).equals(bare(to));
	}

	static void change(ChangeLog log, QualifiedName table, Policy from, Policy to) {
		if (!Objects.equals(from.comment(), to.comment())) {
			log.comment(reference(table, to), from.comment(), to.comment());
			log.changed(reference(table, to), "comment", from.comment(), to.comment());
		}
	}

	static void changeRowSecurity(ChangeLog log, QualifiedName table, RowSecurity from, RowSecurity to) {
		if (from.isEnabled() != to.isEnabled()) {
			log.add(new SetRowSecurity(table,
					to.isEnabled() ? SetRowSecurity.Mode.ENABLE : SetRowSecurity.Mode.DISABLE));
			log.changed(References.table(table), "row security", on(from.isEnabled()), on(to.isEnabled()));
		}
		if (from.isForced() != to.isForced()) {
			log.add(new SetRowSecurity(table,
					to.isForced() ? SetRowSecurity.Mode.FORCE : SetRowSecurity.Mode.NO_FORCE));
			log.changed(References.table(table), "row security for the owner", on(from.isForced()), on(to.isForced()));
		}
	}

	static Words words(Policy policy) {
		return Words.of(policy.usingSql(), policy.checkSql());
	}

	static ObjectReference reference(QualifiedName table, Policy policy) {
		return References.member(ObjectKind.POLICY, table, policy.name());
	}

	private static String on(boolean value) {
		return value ? "on" : "off";
	}

	private static Policy bare(Policy policy) {
		return new Policy(policy.name(), policy.isRestrictive(), policy.command(), policy.roles(), policy.usingSql(),
				policy.checkSql(), null);
	}

}
