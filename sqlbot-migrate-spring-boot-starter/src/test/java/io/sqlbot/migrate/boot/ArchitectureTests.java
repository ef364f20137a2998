package io.sqlbot.migrate.boot;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import io.sqlbot.migrate.operation.LockMode;
import io.sqlbot.migrate.operation.StatementLock;
import io.sqlbot.migrate.operation.StatementLocks;
import io.sqlbot.migrate.operation.TableWork;
import io.sqlbot.migrate.script.RevisionWriter;
import org.jspecify.annotations.NullMarked;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.diagnostics.FailureAnalyzer;

@AnalyzeClasses(packages = "io.sqlbot.migrate.boot", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

	@ArchTest
	final ArchRule packagesAreThoseOfTheArchitecture = ArchRuleDefinition.classes()
		.should()
		.resideInAnyPackage("io.sqlbot.migrate.boot.autoconfigure", "io.sqlbot.migrate.boot.actuate.*",
				"io.sqlbot.migrate.boot.cli", "io.sqlbot.migrate.boot.diagnostics", "io.sqlbot.migrate.boot.hibernate",
				"io.sqlbot.migrate.boot.data", "io.sqlbot.migrate.boot.web", "io.sqlbot.migrate.boot.event",
				"io.sqlbot.migrate.boot.testcontainers", "io.sqlbot.migrate.boot.docker.compose");

	@ArchTest
	final ArchRule packagesAreNullMarked = ArchRuleDefinition.classes()
		.should(ArchCondition.from(DescribedPredicate.describe("be in a null-marked package",
				(type) -> type.getPackage().isAnnotatedWith(NullMarked.class))));

	@ArchTest
	final ArchRule packagesHaveNoCycles = SlicesRuleDefinition.slices()
		.matching("io.sqlbot.migrate.boot.(*)..")
		.should()
		.beFreeOfCycles();

	@ArchTest
	final ArchRule packagesOfTheActuatorHaveNoCycles = SlicesRuleDefinition.slices()
		.matching("io.sqlbot.migrate.boot.actuate.(*)..")
		.should()
		.beFreeOfCycles();

	@ArchTest
	final ArchRule autoConfigurationsArePublicAndFinal = ArchRuleDefinition.classes()
		.that()
		.areAnnotatedWith(AutoConfiguration.class)
		.should()
		.bePublic()
		.andShould()
		.haveModifier(JavaModifier.FINAL)
		.andShould()
		.haveSimpleNameEndingWith("AutoConfiguration");

	@ArchTest
	final ArchRule autoConfigurationsHaveNoPublicMembers = ArchRuleDefinition.members()
		.that()
		.areDeclaredInClassesThat()
		.areAnnotatedWith(AutoConfiguration.class)
		.and(areNotConstructors())
		.should()
		.notBePublic();

	@ArchTest
	final ArchRule failureAnalyzersAreHidden = ArchRuleDefinition.classes()
		.that()
		.areAssignableTo(FailureAnalyzer.class)
		.should()
		.bePackagePrivate();

	@ArchTest
	final ArchRule coreIsUsedThroughItsFacade = ArchRuleDefinition.noClasses()
		.should()
		.dependOnClassesThat(JavaClass.Predicates
			.resideInAnyPackage("io.sqlbot.migrate.runtime..", "io.sqlbot.migrate.script..", "io.sqlbot.migrate.sql..",
					"io.sqlbot.migrate.operation..")
			.and(DescribedPredicate.not(areAnsweredByTheFacade())));

	@ArchTest
	final ArchRule namesSayWhatAClassIsFor = ArchRuleDefinition.noClasses()
		.should()
		.haveNameMatching(".*(Util|Utils|Helper|Manager|Impl)(\\$.*)?");

	private static DescribedPredicate<JavaClass> areAnsweredByTheFacade() {
		return JavaClass.Predicates.belongToAnyOf(RevisionWriter.class, StatementLocks.class, StatementLock.class,
				LockMode.class, TableWork.class);
	}

	private static DescribedPredicate<JavaMember> areNotConstructors() {
		return DescribedPredicate.describe("are not constructors", (member) -> !(member instanceof JavaConstructor));
	}

}
