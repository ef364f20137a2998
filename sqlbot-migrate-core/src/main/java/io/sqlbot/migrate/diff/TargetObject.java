package io.sqlbot.migrate.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.sqlbot.migrate.diff.model.WantedSchema.Expressible;
import io.sqlbot.migrate.schema.Belongings;
import io.sqlbot.migrate.schema.Check;
import io.sqlbot.migrate.schema.Composite;
import io.sqlbot.migrate.schema.Domain;
import io.sqlbot.migrate.schema.Enumeration;
import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.NotNull;
import io.sqlbot.migrate.schema.Origin;
import io.sqlbot.migrate.schema.Routine;
import io.sqlbot.migrate.schema.Sequence;
import io.sqlbot.migrate.schema.View;
import org.jspecify.annotations.Nullable;

/**
 * Decides what an object should be that the model has and the database may have, too.
 *
 * @param said what of the model is compared
 */
record TargetObject(SaidParts said) {

	View view(@Nullable View existing, View model) {
		return (existing != null) ? new TargetView(this.said).of(existing, model) : this.said.view(model);
	}

	Routine routine(@Nullable Routine existing, Routine model) {
		return new Routine(model.kind(), model.name(), model.parameters(), model.returns(), model.language(),
				model.attributes(), model.body(),
				comment((existing != null) ? existing.comment() : null, model.comment()),
				(existing != null) ? existing.belongings() : Belongings.NONE,
				origin((existing != null) ? existing.origin() : null, model.origin()));
	}

	Domain domain(@Nullable Domain existing, Domain model) {
		if (existing == null) {
			return new Domain(model.name(), model.type(), model.collation(), model.defaultTo(), model.notNull(),
					model.checks(), comment(null, model.comment()), model.origin());
		}
		List<Check> checks = new ArrayList<>();
		for (Pair<Check> pair : Pair.byShape(existing.checks(), model.checks(), Check::condition, DomainSteps::name)) {
			Check before = pair.from();
			Check after = pair.to();
			if (after != null) {
				checks.add((before != null) ? underItsName(model, before, after) : after);
			}
		}
		NotNull before = existing.notNull();
		NotNull after = model.notNull();
		if (before != null && after != null && after.name() != null
				&& after.name().equals(ChosenNames.domainNotNull(model.name().name()))) {
			after = new NotNull(before.name(), after.traits(), after.comment());
		}
		return new Domain(model.name(), model.type(), model.collation(), model.defaultTo(), after, checks,
				comment(existing.comment(), model.comment()), existing.origin());
	}

	private static Check underItsName(Domain domain, Check existing, Check model) {
		Identifier name = existing.name();
		Identifier other = model.name();
		boolean isChosen = other != null && ChosenNames.isChosenCheck(domain.name().name(), other);
		return (isChosen && name != null && existing.condition().equals(model.condition())) ? model.named(name.text())
				: model;
	}

	Enumeration enumeration(@Nullable Enumeration existing, Enumeration model) {
		return new Enumeration(model.type(), comment((existing != null) ? existing.comment() : null, model.comment()),
				origin((existing != null) ? existing.origin() : null, model.origin()));
	}

	Composite composite(@Nullable Composite existing, Composite model) {
		Map<Identifier, String> comments = new HashMap<>();
		if (existing != null) {
			existing.attributes()
				.stream()
				.filter((attribute) -> attribute.comment() != null)
				.forEach((attribute) -> comments.put(attribute.name(), attribute.comment()));
		}
		List<Composite.Attribute> attributes = model.attributes()
			.stream()
			.map((attribute) -> new Composite.Attribute(attribute.name(), attribute.type(), attribute.collation(),
					comment(comments.get(attribute.name()), attribute.comment())))
			.toList();
		return new Composite(model.name(), attributes,
				comment((existing != null) ? existing.comment() : null, model.comment()),
				origin((existing != null) ? existing.origin() : null, model.origin()));
	}

	Sequence sequence(@Nullable Sequence existing, Sequence model) {
		return new Sequence(model.name(), model.type(), model.options(), model.owner(), model.isUnlogged(),
				comment((existing != null) ? existing.comment() : null, model.comment()),
				origin((existing != null) ? existing.origin() : null, model.origin()));
	}

	@Nullable String comment(@Nullable String existing, @Nullable String model) {
		return this.said.says(Expressible.COMMENT) ? model : existing;
	}

	private static Origin origin(@Nullable Origin existing, Origin model) {
		return Objects.requireNonNullElse(existing, model);
	}

}
