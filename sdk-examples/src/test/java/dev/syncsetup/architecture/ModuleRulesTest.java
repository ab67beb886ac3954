package dev.syncsetup.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Who may know whom. */
@AnalyzeClasses(packages = "dev.syncsetup", importOptions = ImportOption.DoNotIncludeTests.class)
class ModuleRulesTest {

  @ArchTest
  static final ArchRule coreKnowsNoProduct =
      noClasses()
          .that()
          .resideInAPackage("dev.syncsetup.core..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.syncsetup.dynamics..",
              "dev.syncsetup.marketo..",
              "dev.syncsetup.setup..",
              "dev.syncsetup.testing..")
          .because("everything stands on the core, and arrows never turn back");

  @ArchTest
  static final ArchRule onlyDynamicsSeesTheSignInLibrary =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.syncsetup.dynamics..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.microsoft.aad..")
          .because("a caller of Marketo alone must not get Microsoft's sign-in library");

  @ArchTest
  static final ArchRule marketoDoesNotKnowDynamics =
      noClasses()
          .that()
          .resideInAPackage("dev.syncsetup.marketo..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.syncsetup.dynamics..", "dev.syncsetup.setup..", "dev.syncsetup.testing..")
          .because("the two products meet in the set-up module only");

  @ArchTest
  static final ArchRule dynamicsDoesNotKnowMarketo =
      noClasses()
          .that()
          .resideInAPackage("dev.syncsetup.dynamics..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.syncsetup.marketo..", "dev.syncsetup.setup..", "dev.syncsetup.testing..")
          .because("the two products meet in the set-up module only");

  @ArchTest
  static final ArchRule setupKnowsNoHttp =
      noClasses()
          .that()
          .resideInAPackage("dev.syncsetup.setup..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "okhttp3..",
              "retrofit2..",
              "dev.syncsetup.core.spi.http..",
              "dev.syncsetup.testing..")
          .because("a journey speaks to typed clients, never to a wire");

  @ArchTest
  static final ArchRule simulatorsKnowNoClient =
      noClasses()
          .that()
          .resideInAPackage("dev.syncsetup.testing..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.syncsetup.core..",
              "dev.syncsetup.dynamics..",
              "dev.syncsetup.marketo..",
              "dev.syncsetup.setup..")
          .because("a simulator that shared code with the clients would share their mistakes");

  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices()
          .matching("dev.syncsetup.(**)")
          .should()
          .beFreeOfCycles()
          .because("data flows one way, and a package can be read on its own");
}
