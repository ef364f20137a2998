package io.sqlbot.migrate;

import java.util.function.UnaryOperator;

import io.sqlbot.migrate.operation.CreatePolicy;
import io.sqlbot.migrate.operation.CreateRoutine;
import io.sqlbot.migrate.operation.CreateTrigger;
import io.sqlbot.migrate.operation.DropObject;
import io.sqlbot.migrate.operation.PolicyDefinition;
import io.sqlbot.migrate.operation.RoutineDefinition;
import io.sqlbot.migrate.operation.SetRowSecurity;
import io.sqlbot.migrate.operation.SetTriggerState;
import io.sqlbot.migrate.operation.TriggerDefinition;
import io.sqlbot.migrate.schema.Arguments;
import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.ObjectKind;
import io.sqlbot.migrate.schema.ObjectReference;

/**
 * Operations on functions, procedures, triggers and policies (the PostgreSQL manual,
 * chapters 38 and 39, section 5.9).
 */
public interface RoutineOperations extends OperationTarget {

	/**
	 * Create a function. <pre>
	 * op.createFunction("twice", f -&gt; f.parameter("n", integer()).returns("integer")
	 *     .language("sql").immutable().body("select n * 2"));
	 * </pre>
	 * @param function the function's name
	 * @param definition parameters, result and body
	 */
	default void createFunction(String function, UnaryOperator<RoutineDefinition> definition) {
		invoke(new CreateRoutine(ObjectKind.FUNCTION, qualify("function", function),
				Arguments.notNull("definition", definition).apply(RoutineDefinition.EMPTY), false, null));
	}

	/**
	 * Replace a function of the same name and parameter types, or create it.
	 * @param function the function's name
	 * @param definition parameters, result and body
	 */
	default void replaceFunction(String function, UnaryOperator<RoutineDefinition> definition) {
		invoke(new CreateRoutine(ObjectKind.FUNCTION, qualify("function", function),
				Arguments.notNull("definition", definition).apply(RoutineDefinition.EMPTY), true, null));
	}

	/**
	 * Replace a function of the same name and parameter types, which can be taken back.
	 * @param function the function's name
	 * @param definition parameters, result and body
	 * @param former the function from before
	 */
	default void replaceFunction(String function, UnaryOperator<RoutineDefinition> definition,
			UnaryOperator<RoutineDefinition> former) {
		invoke(new CreateRoutine(ObjectKind.FUNCTION, qualify("function", function),
				Arguments.notNull("definition", definition).apply(RoutineDefinition.EMPTY), true,
				Arguments.notNull("former", former).apply(RoutineDefinition.EMPTY)));
	}

	/**
	 * Create a procedure.
	 * @param procedure the procedure's name
	 * @param definition parameters and body
	 */
	default void createProcedure(String procedure, UnaryOperator<RoutineDefinition> definition) {
		invoke(new CreateRoutine(ObjectKind.PROCEDURE, qualify("procedure", procedure),
				Arguments.notNull("definition", definition).apply(RoutineDefinition.EMPTY), false, null));
	}

	/**
	 * Give a procedure another body, or create it. Its parameters must stay.
	 * @param procedure the procedure's name
	 * @param definition parameters and body
	 */
	default void replaceProcedure(String procedure, UnaryOperator<RoutineDefinition> definition) {
		invoke(new CreateRoutine(ObjectKind.PROCEDURE, qualify("procedure", procedure),
				Arguments.notNull("definition", definition).apply(RoutineDefinition.EMPTY), true, null));
	}

	/**
	 * Drop a function, and say what it was, so that a {@link ReversibleMigration} can
	 * create it again. {@code op.drop(function(...))} drops one by its signature.
	 * @param function the function's name
	 * @param definition parameters, result and body
	 */
	default void dropFunction(String function, UnaryOperator<RoutineDefinition> definition) {
		CreateRoutine creation = new CreateRoutine(ObjectKind.FUNCTION, qualify("function", function),
				Arguments.notNull("definition", definition).apply(RoutineDefinition.EMPTY), false, null);
		invoke(DropObject.of(creation.routine(), creation));
	}

	/**
	 * Create a trigger. <pre>
	 * op.createTrigger("touch", "account", t -&gt; t.before().update().forEachRow().execute("touch_row"));
	 * </pre>
	 * @param trigger the trigger's name
	 * @param table the table or view
	 * @param definition when it fires and what it calls
	 */
	default void createTrigger(String trigger, String table, UnaryOperator<TriggerDefinition> definition) {
		invoke(trigger(trigger, table, definition));
	}

	/**
	 * Drop a trigger.
	 * @param trigger the trigger's name
	 * @param table the table or view
	 */
	default void dropTrigger(String trigger, String table) {
		invoke(DropObject.of(new ObjectReference(ObjectKind.TRIGGER, qualify("table", table),
				Identifier.of("trigger", trigger), null)));
	}

	/**
	 * Drop a trigger, and say what it was, so that a {@link ReversibleMigration} can
	 * create it again.
	 * @param trigger the trigger's name
	 * @param table the table or view
	 * @param definition when it fires and what it calls
	 */
	default void dropTrigger(String trigger, String table, UnaryOperator<TriggerDefinition> definition) {
		CreateTrigger creation = trigger(trigger, table, definition);
		invoke(DropObject.of(new ObjectReference(ObjectKind.TRIGGER, creation.table(), creation.name(), null),
				creation));
	}

	/**
	 * Switch a trigger off.
	 * @param trigger the trigger's name
	 * @param table the table
	 */
	default void disableTrigger(String trigger, String table) {
		invoke(new SetTriggerState(qualify("table", table), Identifier.of("trigger", trigger), false));
	}

	/**
	 * Switch a trigger on.
	 * @param trigger the trigger's name
	 * @param table the table
	 */
	default void enableTrigger(String trigger, String table) {
		invoke(new SetTriggerState(qualify("table", table), Identifier.of("trigger", trigger), true));
	}

	/**
	 * Create a policy. It holds once row level security is enabled.
	 * @param policy the policy's name
	 * @param table the table
	 * @param definition command, roles and conditions
	 */
	default void createPolicy(String policy, String table, UnaryOperator<PolicyDefinition> definition) {
		invoke(policy(policy, table, definition));
	}

	/**
	 * Drop a policy.
	 * @param policy the policy's name
	 * @param table the table
	 */
	default void dropPolicy(String policy, String table) {
		invoke(DropObject.of(new ObjectReference(ObjectKind.POLICY, qualify("table", table),
				Identifier.of("policy", policy), null)));
	}

	/**
	 * Drop a policy, and say what it was, so that a {@link ReversibleMigration} can
	 * create it again.
	 * @param policy the policy's name
	 * @param table the table
	 * @param definition command, roles and conditions
	 */
	default void dropPolicy(String policy, String table, UnaryOperator<PolicyDefinition> definition) {
		CreatePolicy creation = policy(policy, table, definition);
		invoke(DropObject.of(new ObjectReference(ObjectKind.POLICY, creation.table(), creation.name(), null),
				creation));
	}

	/**
	 * Let policies hold for a table, not for its owner.
	 * @param table the table
	 */
	default void enableRowLevelSecurity(String table) {
		invoke(new SetRowSecurity(qualify("table", table), SetRowSecurity.Mode.ENABLE));
	}

	/**
	 * Let policies no longer hold for a table.
	 * @param table the table
	 */
	default void disableRowLevelSecurity(String table) {
		invoke(new SetRowSecurity(qualify("table", table), SetRowSecurity.Mode.DISABLE));
	}

	/**
	 * Let policies hold for the owner of a table too, or no longer.
	 * @param table the table
	 * @param force whether they hold
	 */
	default void forceRowLevelSecurity(String table, boolean force) {
		invoke(new SetRowSecurity(qualify("table", table),
				force ? SetRowSecurity.Mode.FORCE : SetRowSecurity.Mode.NO_FORCE));
	}

	private CreateTrigger trigger(String trigger, String table, UnaryOperator<TriggerDefinition> definition) {
		return new CreateTrigger(Identifier.of("trigger", trigger), qualify("table", table),
				Arguments.notNull("definition", definition).apply(TriggerDefinition.EMPTY));
	}

	private CreatePolicy policy(String policy, String table, UnaryOperator<PolicyDefinition> definition) {
		return new CreatePolicy(Identifier.of("policy", policy), qualify("table", table),
				Arguments.notNull("definition", definition).apply(PolicyDefinition.DEFAULTS));
	}

}
