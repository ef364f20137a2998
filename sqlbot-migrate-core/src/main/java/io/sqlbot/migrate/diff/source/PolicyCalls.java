package io.sqlbot.migrate.diff.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import io.sqlbot.migrate.diff.source.Code.Chain;
import io.sqlbot.migrate.operation.CreatePolicy;
import io.sqlbot.migrate.operation.PolicyDefinition;
import io.sqlbot.migrate.operation.SetRowSecurity;

/**
 * Calls about row security.
 */
final class PolicyCalls {

	private static final Pattern ROLE = Pattern.compile("\"(?:[^\"]|\"\")+\"");

	private PolicyCalls() {
	}

	static Chain create(CreatePolicy operation) {
		return Names.op(operation.table())
			.call("createPolicy", Names.text(operation.name()), Names.text(operation.table()),
					TypeCalls.orNothing("p", definition(operation.definition())));
	}

	static Chain setRowSecurity(SetRowSecurity operation) {
		Chain op = Names.op(operation.table());
		Code table = Names.text(operation.table());
		return switch (operation.mode()) {
			case ENABLE -> op.call("enableRowLevelSecurity", table);
			case DISABLE -> op.call("disableRowLevelSecurity", table);
			case FORCE -> op.call("forceRowLevelSecurity", table, Code.words("true"));
			case NO_FORCE -> op.call("forceRowLevelSecurity", table, Code.words("false"));
		};
	}

	private static Chain definition(PolicyDefinition policy) {
		Chain code = new Chain(Code.words("p"), List.of());
		code = policy.restrictive() ? code.call("asRestrictive") : code;
		if (policy.command() != PolicyDefinition.Command.ALL) {
			code = code.call("on", Code.words("Command." + policy.command(), PolicyDefinition.Command.class));
		}
		code = policy.roles().isEmpty() ? code : code.call("to", roles(policy));
		code = (policy.usingSql() != null) ? code.call("using", Code.sql(policy.usingSql())) : code;
		return (policy.checkSql() != null) ? code.call("withCheck", Code.sql(policy.checkSql())) : code;
	}

	private static Code[] roles(PolicyDefinition policy) {
		List<String> names = new ArrayList<>();
		for (String role : policy.roles()) {
			if (!ROLE.matcher(role).matches()) {
				throw new InexpressibleException(role);
			}
			names.add(role.substring(1, role.length() - 1).replace("\"\"", "\""));
		}
		return Code.strings(names);
	}

}
