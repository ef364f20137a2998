package io.sqlbot.migrate.diff;

import java.util.Objects;

import io.sqlbot.migrate.schema.Policy;
import io.sqlbot.migrate.schema.QualifiedName;
import io.sqlbot.migrate.schema.Trigger;

/**
 * Makes and changes triggers and policies of tables and views that stay.
 */
final class RuleSteps {

	private final ChangeLog log;

	RuleSteps(ChangeLog log) {
		this.log = log;
	}

	void write(TableDelta delta) {
		QualifiedName table = delta.from.name();
		write(table, delta.triggers);
		for (Policy policy : delta.policies.added()) {
			this.log.addAll(PolicySteps.create(table, policy));
			Policy former = delta.policies.partner(policy);
			if (former == null) {
				this.log.missing(PolicySteps.reference(table, policy));
			}
			else if (!former.equals(policy)) {
				this.log.changed(PolicySteps.reference(table, policy), "definition", RuleText.of(former),
						RuleText.of(policy));
			}
		}
		delta.policies.kept.forEach((pair) -> PolicySteps.change(this.log, table, Objects.requireNonNull(pair.from()),
				Objects.requireNonNull(pair.to())));
		PolicySteps.changeRowSecurity(this.log, table, delta.from.rowSecurity(), delta.to.rowSecurity());
	}

	void write(QualifiedName relation, TableDelta.Members<Trigger> triggers) {
		for (Trigger trigger : triggers.added()) {
			this.log.addAll(TriggerSteps.create(relation, trigger));
			Trigger former = triggers.partner(trigger);
			if (former == null) {
				this.log.missing(TriggerSteps.reference(relation, trigger));
			}
			else if (!former.equals(trigger)) {
				this.log.changed(TriggerSteps.reference(relation, trigger), "definition", RuleText.of(former),
						RuleText.of(trigger));
			}
		}
		triggers.kept.forEach((pair) -> TriggerSteps.change(this.log, relation, Objects.requireNonNull(pair.from()),
				Objects.requireNonNull(pair.to())));
	}

}
