package io.sqlbot.migrate.diff.source;

import io.sqlbot.migrate.diff.source.Code.Chain;
import io.sqlbot.migrate.schema.Check;
import io.sqlbot.migrate.schema.Column;
import io.sqlbot.migrate.schema.ColumnDefault;
import io.sqlbot.migrate.schema.ColumnSettings;
import io.sqlbot.migrate.schema.Constraint;
import io.sqlbot.migrate.schema.ConstraintAttributes;
import io.sqlbot.migrate.schema.ForeignKey;
import io.sqlbot.migrate.schema.Generated;
import io.sqlbot.migrate.schema.Identity;
import io.sqlbot.migrate.schema.QualifiedName;
import io.sqlbot.migrate.schema.Unique;

/**
 * Columns.
 */
final class ColumnCode {

	private ColumnCode() {
	}

	static Chain of(Column column) {
		Chain code = Code.call(Column.class, "column", Names.text(column.name()), TypeCode.of(column.type()));
		ColumnDefault defaultTo = column.defaultTo();
		if (defaultTo instanceof Identity) {
			code = withDefault(code, defaultTo);
		}
		if (column.isPrimaryKey()) {
			code = code.call("primaryKey");
		}
		else if (!column.isNullable() && !(defaultTo instanceof Identity)) {
			code = code.call("notNull");
		}
		if (defaultTo != null && !(defaultTo instanceof Identity)) {
			code = withDefault(code, defaultTo);
		}
		code = withSettings(code, column.settings());
		for (Constraint constraint : column.constraints()) {
			code = withConstraint(code, column, constraint);
		}
		return (column.settings().comment() != null) ? code.call("comment", Code.string(column.settings().comment()))
				: code;
	}

	private static Chain withDefault(Chain column, ColumnDefault defaultTo) {
		if (defaultTo instanceof Identity identity) {
			return column.call(identity.always() ? "identityAlways" : "identityByDefault",
					SequenceCode.of(identity.options()).asOption("s"));
		}
		if (defaultTo instanceof Generated generated) {
			return column.call(generated.stored() ? "generatedAs" : "virtualAs", Code.sql(generated.sql()));
		}
		return constantOrExpression(column, defaultTo);
	}

	static Chain constantOrExpression(Chain code, ColumnDefault defaultTo) {
		if (defaultTo instanceof ColumnDefault.Value value) {
			return code.call("defaultValue", ValueCode.of(value.value()));
		}
		return code.call("defaultExpression", Code.sql(((ColumnDefault.Expression) defaultTo).sql()));
	}

	static Code storage(ColumnSettings.Storage storage) {
		return Code.words("Storage." + storage, ColumnSettings.Storage.class);
	}

	private static Chain withSettings(Chain column, ColumnSettings settings) {
		QualifiedName collation = settings.collation();
		Chain code = (collation != null) ? column.call("collate", Names.qualified(collation)) : column;
		code = (settings.storage() != null) ? code.call("storage", storage(settings.storage())) : code;
		return (settings.compression() != null) ? code.call("compression", Code.string(settings.compression())) : code;
	}

	private static Chain withConstraint(Chain column, Column owner, Constraint constraint) {
		if (constraint.equals(Unique.unique(owner.name().text()))) {
			return column.call("unique");
		}
		if (constraint instanceof Check check && check.attributes().equals(ConstraintAttributes.NONE)) {
			return column.call("check", Code.sql(check.condition()));
		}
		if (constraint instanceof ForeignKey key && isPlain(key, owner)) {
			return column.call("references", Names.text(key.table()), Names.text(key.referenced().get(0)));
		}
		return column.call("constraint", ConstraintCode.of(constraint));
	}

	private static boolean isPlain(ForeignKey key, Column owner) {
		return key.referenced().size() == 1 && key.equals(ForeignKey.foreignKey(owner.name().text())
			.references(key.table().name().text(), key.referenced().get(0).text()));
	}

}
