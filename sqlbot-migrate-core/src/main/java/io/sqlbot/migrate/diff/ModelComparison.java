package io.sqlbot.migrate.diff;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import io.sqlbot.migrate.catalog.NameQuoting;
import io.sqlbot.migrate.catalog.TypeConversions;
import io.sqlbot.migrate.diff.model.WantedSchema;
import io.sqlbot.migrate.diff.rename.KeptModel;
import io.sqlbot.migrate.diff.rename.Renaming;
import io.sqlbot.migrate.diff.safe.TableFacts;
import io.sqlbot.migrate.operation.AlterColumn;
import io.sqlbot.migrate.operation.ColumnAction.SetType;
import io.sqlbot.migrate.operation.Operation;
import io.sqlbot.migrate.revision.Direction;
import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.SchemaModel;

/**
 * Compares a database with its model, after what was renamed is settled.
 *
 * @param defaultSchema the schema whose names both models have without it
 * @param settings what is compared
 * @param rewriters what changes the operations, in order
 * @param quoting how the server writes names in expressions
 * @param conversions asks the server how types become others
 */
public record ModelComparison(Identifier defaultSchema, ComparisonSettings settings, List<OperationRewriter> rewriters,
		NameQuoting quoting, Conversions conversions) {

	public ModelComparison {
		rewriters = List.copyOf(rewriters);
	}

	/**
	 * Compare.
	 * @param live the database
	 * @param wanted the model
	 * @param source what the model says besides: what was renamed, and which kinds it
	 * says in part
	 * @param request what the comparison is to do
	 * @return the differences, and what a revision does about them
	 * @throws io.sqlbot.migrate.error.RenameRefusedException if a rename of the request
	 * does not fit
	 */
	public Comparison compare(SchemaModel live, SchemaModel wanted, WantedSchema source, ComparisonRequest request) {
		Renaming renaming = new Renaming(live, wanted, this.defaultSchema, this.settings::compares,
				this.quoting::quote);
		renaming.answer(source.renames(), request.renames());
		renaming.ask(request.inquiry());
		SchemaModel before = renaming.live();
		SchemaModel after = CompletedModel.of(before, KeptModel.of(wanted, before, renaming.open()), source);
		SchemaChange change = SchemaComparison.compare(before, after,
				this.settings.withDropsUnknown(request.dropsUnknown()));
		return comparison(change, renaming, before, after);
	}

	private Comparison comparison(SchemaChange change, Renaming renaming, SchemaModel before, SchemaModel after) {
		List<Operation> upgrade = rewritten(Direction.UPGRADE, join(renaming.upgrade(), change.upgrade()));
		List<Operation> downgrade = rewritten(Direction.DOWNGRADE, join(change.downgrade(), renaming.downgrade()));
		TypeConversions casts = this.conversions
			.read(Stream.concat(pairs(upgrade, before, after), pairs(downgrade, after, before)).toList());
		List<Difference> differences = new ArrayList<>();
		renaming.steps().forEach((step) -> differences.add(Difference.of(step)));
		renaming.open()
			.forEach((question) -> differences
				.add(new Difference(Difference.Kind.SURPLUS, question.from(), Alternatives.sentence(question))));
		differences.addAll(change.differences());
		BodyWriter writer = new BodyWriter(upgrade, downgrade, new TableFacts(before, after, upgrade, casts),
				new TableFacts(after, before, downgrade, casts),
				BodyWriter.introduction(renaming.open(), change.unknown(), change.upgradeRemarks(),
						change.upgradeObstacles()),
				BodyWriter.introduction(List.of(), List.of(), change.downgradeRemarks(), change.downgradeObstacles()));
		return new Comparison(differences, renaming.open(), change.unknown(), writer);
	}

	private List<Operation> rewritten(Direction direction, List<Operation> operations) {
		List<Operation> current = operations;
		for (OperationRewriter rewriter : this.rewriters) {
			current = List.copyOf(rewriter.rewrite(direction, current));
		}
		return current;
	}

	private static Stream<TypeConversions.Pair> pairs(List<Operation> operations, SchemaModel before,
			SchemaModel after) {
		TableFacts facts = new TableFacts(before, after, operations, TypeConversions.NONE);
		Set<TypeConversions.Pair> pairs = new LinkedHashSet<>();
		for (Operation operation : operations) {
			if (operation instanceof AlterColumn alter) {
				Optional<SetType> change = alter.change().action(SetType.class);
				change.ifPresent((type) -> facts.formerType(alter)
					.ifPresent((former) -> pairs.add(new TypeConversions.Pair(former, type.type()))));
			}
		}
		return pairs.stream();
	}

	private static <T> List<T> join(List<T> first, List<T> second) {
		return Stream.concat(first.stream(), second.stream()).toList();
	}

	/** Asks a server how the values of types become those of others. */
	@FunctionalInterface
	public interface Conversions {

		/**
		 * Ask.
		 * @param pairs the pairs of types
		 * @return what the server knows
		 */
		TypeConversions read(List<TypeConversions.Pair> pairs);

	}

}
