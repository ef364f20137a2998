package io.sqlbot.migrate.operation;

import io.sqlbot.migrate.schema.Arguments;
import io.sqlbot.migrate.schema.Check;
import io.sqlbot.migrate.schema.ColumnDefault;
import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * Changes one thing about a domain.
 *
 * @param name the domain's name
 * @param action what changes
 */
public record AlterDomain(QualifiedName name, Action action) implements Operation {

	@Override
	public Inverse inverse() {
		return this.action.inverse(this.name);
	}

	/**
	 * What changes about a domain.
	 */
	public sealed interface Action {

		/**
		 * How it is taken back.
		 * @param domain the domain
		 * @return the inverse
		 */
		Inverse inverse(QualifiedName domain);

	}

	/**
	 * A new default, or none any more.
	 *
	 * @param to the default, or {@code null} to remove it
	 */
	public record SetDefault(@Nullable ColumnDefault to) implements Action {

		@Override
		public Inverse inverse(QualifiedName domain) {
			return Inverse.none("It is not known what the default of domain '" + domain
					+ "' was: give both ways with op.reversibly(...).");
		}

	}

	/**
	 * Refuse or take NULL.
	 *
	 * @param notNull whether it refuses NULL
	 */
	public record SetNotNull(boolean notNull) implements Action {

		@Override
		public Inverse inverse(QualifiedName domain) {
			return Inverse.by(new AlterDomain(domain, new SetNotNull(!this.notNull)));
		}

	}

	/**
	 * One more check.
	 *
	 * @param check the condition, written with {@code VALUE}
	 */
	public record AddCheck(Check check) implements Action {

		public AddCheck {
			Arguments.notNull("check", check);
		}

		@Override
		public Inverse inverse(QualifiedName domain) {
			Identifier name = this.check.name();
			if (name == null) {
				return Inverse.none("PostgreSQL chooses the name of the check of domain '" + domain
						+ "': give it one with named(\"...\").");
			}
			return Inverse.by(new AlterDomain(domain, new DropCheck(name, this.check)));
		}

	}

	/**
	 * One check less.
	 *
	 * @param constraint its name
	 * @param check what it was, or {@code null}
	 */
	public record DropCheck(Identifier constraint, @Nullable Check check) implements Action {

		@Override
		public Inverse inverse(QualifiedName domain) {
			return (this.check != null) ? Inverse.by(new AlterDomain(domain, new AddCheck(this.check)))
					: Inverse.none("It is not known what the check '" + this.constraint
							+ "' was: give both ways with op.reversibly(...).");
		}

	}

	/**
	 * Check the values that are there against a check that was added as not valid.
	 *
	 * @param constraint its name
	 */
	public record ValidateCheck(Identifier constraint) implements Action {

		@Override
		public Inverse inverse(QualifiedName domain) {
			return Inverse.nothing();
		}

	}

}
