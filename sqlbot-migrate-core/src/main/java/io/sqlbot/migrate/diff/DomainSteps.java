package io.sqlbot.migrate.diff;

import java.util.Objects;

import io.sqlbot.migrate.operation.AlterDomain;
import io.sqlbot.migrate.operation.CreateDomain;
import io.sqlbot.migrate.operation.DomainOptions;
import io.sqlbot.migrate.schema.Check;
import io.sqlbot.migrate.schema.ConstraintAttributes;
import io.sqlbot.migrate.schema.Domain;
import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.Literal;
import io.sqlbot.migrate.schema.NotNull;
import io.sqlbot.migrate.schema.ObjectKind;
import io.sqlbot.migrate.schema.ObjectReference;
import io.sqlbot.migrate.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * Makes and changes domains.
 */
final class DomainSteps {

	private DomainSteps() {
	}

	static CreateDomain create(Domain domain) {
		return new CreateDomain(domain.name(), domain.type(),
				new DomainOptions(domain.collation(), domain.defaultTo(), domain.notNull() != null,
						domain.checks().stream().filter((check) -> !check.attributes().notValid()).toList(),
						domain.comment()));
	}

	// what CREATE DOMAIN can't say
	static void finish(ChangeLog log, Domain domain) {
		for (Check check : domain.checks()) {
			if (check.attributes().notValid()) {
				log.add(new AlterDomain(domain.name(), new AlterDomain.AddCheck(check)));
			}
			comment(log, domain.name(), check.name(), null, check.attributes().comment());
		}
		NotNull notNull = domain.notNull();
		if (notNull != null) {
			rename(log, domain.name(), chosen(domain, notNull), notNull.name());
			comment(log, domain.name(), notNull.name(), null, notNull.comment());
		}
	}

	static void change(ChangeLog log, Domain from, Domain to) {
		ObjectReference object = References.of(ObjectKind.DOMAIN, to.name());
		for (Pair<Check> pair : Pair.byShape(from.checks(), to.checks(), Check::condition, DomainSteps::name)) {
			change(log, to.name(), object, pair);
		}
		if (!Objects.equals(from.defaultTo(), to.defaultTo())) {
			log.add(new AlterDomain(to.name(), new AlterDomain.SetDefault(to.defaultTo())));
			log.changed(object, "default", Defaults.text(from.defaultTo()), Defaults.text(to.defaultTo()));
		}
		NotNull before = from.notNull();
		NotNull after = to.notNull();
		if ((before == null) != (after == null)) {
			log.add(new AlterDomain(to.name(), new AlterDomain.SetNotNull(after != null)));
			log.changed(object, "nullability", (before != null) ? "NOT NULL" : "NULL",
					(after != null) ? "NOT NULL" : "NULL");
		}
		if (after != null) {
			Identifier name = (before != null) ? before.name() : chosen(to, after);
			rename(log, to.name(), name, after.name());
			comment(log, to.name(), after.name(), (before != null) ? before.comment() : null, after.comment());
		}
		if (!Objects.equals(from.comment(), to.comment())) {
			log.comment(object, from.comment(), to.comment());
			log.changed(object, "comment", from.comment(), to.comment());
		}
	}

	private static void change(ChangeLog log, QualifiedName domain, ObjectReference object, Pair<Check> pair) {
		Check before = pair.from();
		Check after = pair.to();
		boolean stays = before != null && after != null && before.condition().equals(after.condition())
				&& !(after.attributes().notValid() && !before.attributes().notValid());
		if (before != null && !stays) {
			log.add(new AlterDomain(domain, new AlterDomain.DropCheck(name(before), uncommented(before))));
		}
		if (after != null && !stays) {
			log.add(new AlterDomain(domain, new AlterDomain.AddCheck(uncommented(after))));
			comment(log, domain, after.name(), null, after.attributes().comment());
		}
		if (!stays) {
			log.changed(object, "check", (before != null) ? before.condition() : null,
					(after != null) ? after.condition() : null);
		}
		if (before != null && after != null && stays) {
			if (!name(before).equals(name(after))) {
				rename(log, domain, before.name(), after.name());
				log.changed(object, "name of a check", before.name(), after.name());
			}
			if (before.attributes().notValid() && !after.attributes().notValid()) {
				log.add(new AlterDomain(domain, new AlterDomain.ValidateCheck(name(after))));
				log.changed(object, "validity of a check", "not valid", "valid");
			}
			if (!Objects.equals(before.attributes().comment(), after.attributes().comment())) {
				comment(log, domain, after.name(), before.attributes().comment(), after.attributes().comment());
				log.changed(object, "comment of a check", before.attributes().comment(), after.attributes().comment());
			}
		}
	}

	private static Check uncommented(Check check) {
		ConstraintAttributes old = check.attributes();
		return new Check(check.condition(),
				new ConstraintAttributes(old.name(), old.deferral(), old.notValid(), old.noInherit(), null));
	}

	static Identifier name(Check check) {
		return Objects.requireNonNull(check.name());
	}

	private static @Nullable Identifier chosen(Domain domain, NotNull notNull) {
		return (notNull.name() != null) ? ChosenNames.domainNotNull(domain.name().name()) : null;
	}

	private static void rename(ChangeLog log, QualifiedName domain, @Nullable Identifier from,
			@Nullable Identifier to) {
		if (from != null && to != null && !from.equals(to)) {
			log.sql("ALTER DOMAIN " + domain.quoted() + " RENAME CONSTRAINT " + from.quoted() + " TO " + to.quoted());
		}
	}

	private static void comment(ChangeLog log, QualifiedName domain, @Nullable Identifier constraint,
			@Nullable String from, @Nullable String to) {
		if (constraint != null && !Objects.equals(from, to)) {
			log.sql("COMMENT ON CONSTRAINT " + constraint.quoted() + " ON DOMAIN " + domain.quoted() + " IS "
					+ ((to != null) ? Literal.quote(to) : "NULL"));
		}
	}

}
