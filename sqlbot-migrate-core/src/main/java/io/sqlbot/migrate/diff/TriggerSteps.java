package io.sqlbot.migrate.diff;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

import io.sqlbot.migrate.operation.CommentOn;
import io.sqlbot.migrate.operation.CreateTrigger;
import io.sqlbot.migrate.operation.ExecuteSql;
import io.sqlbot.migrate.operation.Operation;
import io.sqlbot.migrate.operation.SetTriggerState;
import io.sqlbot.migrate.operation.TriggerDefinition;
import io.sqlbot.migrate.schema.ObjectKind;
import io.sqlbot.migrate.schema.ObjectReference;
import io.sqlbot.migrate.schema.QualifiedName;
import io.sqlbot.migrate.schema.Trigger;
import io.sqlbot.migrate.schema.Trigger.Trait;
import org.jspecify.annotations.Nullable;

/**
 * Makes and changes triggers.
 */
final class TriggerSteps {

	private static final Set<Trait> STATES = EnumSet.of(Trait.DISABLED, Trait.REPLICA, Trait.ALWAYS);

	private TriggerSteps() {
	}

	static List<Operation> create(QualifiedName table, Trigger trigger) {
		List<Operation> operations = new ArrayList<>();
		operations.add(new CreateTrigger(trigger.name(), table,
				new TriggerDefinition(trigger.timing(), trigger.events(), trigger.clauses(), trigger.condition(),
						trigger.call(), trigger.traits().contains(Trait.CONSTRAINT))));
		if (state(trigger) != null) {
			operations.add(setState(table, trigger));
		}
		if (trigger.comment() != null) {
			operations.add(new CommentOn(reference(table, trigger), trigger.comment(), new CommentOn.Former(null)));
		}
		return operations;
	}

	static boolean isSame(Trigger from, Trigger to) {
		return bare(from).equals(bare(to));
	}

	static void change(ChangeLog log, QualifiedName table, Trigger from, Trigger to) {
		ObjectReference object = reference(table, to);
		if (state(from) != state(to)) {
			log.add(setState(table, to));
			log.changed(object, "state", words(from), words(to));
		}
		if (!Objects.equals(from.comment(), to.comment())) {
			log.comment(object, from.comment(), to.comment());
			log.changed(object, "comment", from.comment(), to.comment());
		}
	}

	static Words words(Trigger trigger, boolean call) {
		Words words = Words.of(trigger.condition()).addAll(trigger.events());
		return call ? words.add(trigger.call()) : words;
	}

	static ObjectReference reference(QualifiedName table, Trigger trigger) {
		return References.member(ObjectKind.TRIGGER, table, trigger.name());
	}

	private static Operation setState(QualifiedName table, Trigger trigger) {
		Trait state = state(trigger);
		if (state == null || state == Trait.DISABLED) {
			return new SetTriggerState(table, trigger.name(), state == null);
		}
		return new ExecuteSql(
				"ALTER TABLE " + table.quoted() + " ENABLE " + state + " TRIGGER " + trigger.name().quoted(), 1, true);
	}

	private static @Nullable Trait state(Trigger trigger) {
		return STATES.stream().filter(trigger.traits()::contains).findFirst().orElse(null);
	}

	private static String words(Trigger trigger) {
		Trait state = state(trigger);
		return (state != null) ? state.name().toLowerCase(Locale.ROOT) : "enabled";
	}

	private static Trigger bare(Trigger trigger) {
		Set<Trait> traits = trigger.traits().contains(Trait.CONSTRAINT) ? Set.of(Trait.CONSTRAINT) : Set.of();
		return new Trigger(trigger.name(), trigger.timing(), trigger.events(), trigger.clauses(), trigger.condition(),
				trigger.call(), traits, null);
	}

}
