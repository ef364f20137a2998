package io.sqlbot.migrate;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.library.Architectures;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;

@AnalyzeClasses(packages = "io.sqlbot.migrate", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

	// a package may use what its arrow points to, and what that may use
	@ArchTest
	final ArchRule packagesDependOnlyDownwards = Architectures.layeredArchitecture()
		.consideringOnlyDependenciesInLayers()
		.ensureAllClassesAreContainedInArchitecture()
		.withOptionalLayers(true)
		.layer("error")
		.definedBy("io.sqlbot.migrate.error..")
		.layer("revision")
		.definedBy("io.sqlbot.migrate.revision..")
		.layer("schema")
		.definedBy("io.sqlbot.migrate.schema..")
		.layer("operation")
		.definedBy("io.sqlbot.migrate.operation..")
		.layer("sql")
		.definedBy("io.sqlbot.migrate.sql..")
		.layer("api")
		.definedBy("io.sqlbot.migrate")
		.layer("script")
		.definedBy("io.sqlbot.migrate.script..")
		.layer("catalog")
		.definedBy("io.sqlbot.migrate.catalog..")
		.layer("diff")
		.definedBy("io.sqlbot.migrate.diff..")
		.layer("backup")
		.definedBy("io.sqlbot.migrate.backup..")
		.layer("runtime")
		.definedBy("io.sqlbot.migrate.runtime..")
		.layer("engine")
		.definedBy("io.sqlbot.migrate.engine..")
		.whereLayer("error")
		.mayNotAccessAnyLayer()
		.whereLayer("revision")
		.mayOnlyAccessLayers("error")
		.whereLayer("schema")
		.mayOnlyAccessLayers("error")
		.whereLayer("operation")
		.mayOnlyAccessLayers("error", "schema")
		.whereLayer("sql")
		.mayOnlyAccessLayers("error", "schema", "operation")
		.whereLayer("api")
		.mayOnlyAccessLayers("error", "revision", "schema", "operation")
		.whereLayer("script")
		.mayOnlyAccessLayers("error", "revision", "schema", "operation", "sql", "api")
		.whereLayer("catalog")
		.mayOnlyAccessLayers("error", "schema", "operation", "sql")
		.whereLayer("diff")
		.mayOnlyAccessLayers("error", "revision", "schema", "operation", "sql", "api", "script", "catalog")
		.whereLayer("backup")
		.mayOnlyAccessLayers("error", "revision", "api")
		.whereLayer("runtime")
		.mayOnlyAccessLayers("error", "revision", "schema", "operation", "sql", "api", "script", "catalog", "diff",
				"backup");

	@ArchTest
	final ArchRule packagesHaveNoCycles = SlicesRuleDefinition.slices()
		.matching("io.sqlbot.migrate.(**)")
		.should()
		.beFreeOfCycles();

	@ArchTest
	final ArchRule coreKnowsNoSpringBoot = ArchRuleDefinition.noClasses()
		.should()
		.dependOnClassesThat()
		.resideInAPackage("org.springframework.boot..");

	@ArchTest
	final ArchRule revisionGraphIsPure = ArchRuleDefinition.noClasses()
		.that()
		.resideInAPackage("io.sqlbot.migrate.revision..")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("java.sql..", "javax.sql..", "java.io..", "java.nio..", "org.springframework..",
				"org.postgresql..");

	@ArchTest
	final ArchRule namesSayWhatAClassIsFor = ArchRuleDefinition.noClasses()
		.should()
		.haveNameMatching(".*(Util|Utils|Helper|Manager|Impl)(\\$.*)?");

}
