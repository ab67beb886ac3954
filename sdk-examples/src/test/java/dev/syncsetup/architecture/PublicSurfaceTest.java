package dev.syncsetup.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.syncsetup.core.HttpCustomizer;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** What a caller sees. */
@AnalyzeClasses(packages = "dev.syncsetup", importOptions = ImportOption.DoNotIncludeTests.class)
class PublicSurfaceTest {
  private static final List<String> LIBRARIES =
      List.of(
          "okhttp3.",
          "retrofit2.",
          "com.fasterxml.",
          "com.microsoft.",
          "de.siegmar.",
          "io.github.resilience4j.");

  @ArchTest
  static final ArchRule signaturesMentionOurTypesAndJavaOnly =
      methods()
          .that()
          .arePublic()
          .and()
          .areDeclaredInClassesThat()
          .arePublic()
          .and()
          .areDeclaredInClassesThat()
          .resideInAnyPackage(
              "dev.syncsetup.core..",
              "dev.syncsetup.dynamics..",
              "dev.syncsetup.marketo..",
              "dev.syncsetup.setup..")
          .and()
          .areDeclaredInClassesThat()
          .resideOutsideOfPackages("..internal..", "..spi..")
          .and()
          .areDeclaredInClassesThat()
          .doNotHaveFullyQualifiedName(HttpCustomizer.class.getName())
          .should(mentionNoLibrary())
          .because("callers must not depend on the libraries we chose; one customiser is the door");

  @ArchTest
  static final ArchRule coreInternalsBelongToCore =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.syncsetup.core..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.syncsetup.core.internal..")
          .because("other modules use the spi packages; internals are free to change");

  @ArchTest
  static final ArchRule onlyExamplesPrint =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.syncsetup.examples..")
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .because("a library logs through SLF4J or tells its listener");

  @ArchTest
  static final ArchRule errorsAreUnchecked =
      classes()
          .that()
          .areAssignableTo(Exception.class)
          .and()
          .arePublic()
          .and()
          .resideOutsideOfPackages("..internal..", "dev.syncsetup.testing..")
          .should()
          .beAssignableTo(RuntimeException.class)
          .because("callers decide where to handle what they cannot mend on the spot");

  @ArchTest
  static void everyPackageIsNullMarked(JavaClasses imported) {
    Map<String, Boolean> marked =
        imported.stream()
            .collect(
                Collectors.toMap(
                    JavaClass::getPackageName,
                    c -> c.getSimpleName().equals("package-info") && isMarked(c),
                    (one, other) -> one || other));
    assertThat(marked).as("packages without @NullMarked").doesNotContainValue(false);
  }

  @ArchTest
  static void packagesHaveAtMostFifteenFiles(JavaClasses imported) {
    Map<String, Long> files =
        imported.stream()
            .filter(c -> c.isTopLevelClass() && !c.getSimpleName().equals("package-info"))
            .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));
    assertThat(files).allSatisfy((name, count) -> assertThat(count).as(name).isLessThan(16));
  }

  private static boolean isMarked(JavaClass packageInfo) {
    return packageInfo.isAnnotatedWith(NullMarked.class);
  }

  private static ArchCondition<JavaMethod> mentionNoLibrary() {
    return new ArchCondition<>("mention no type of a library") {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        if (method.getModifiers().contains(JavaModifier.SYNTHETIC)) {
          return;
        }
        Stream.concat(Stream.of(method.getRawReturnType()), method.getRawParameterTypes().stream())
            .filter(type -> LIBRARIES.stream().anyMatch(type.getName()::startsWith))
            .forEach(
                type ->
                    events.add(
                        SimpleConditionEvent.violated(
                            method, method.getFullName() + " mentions " + type.getName())));
      }
    };
  }
}
