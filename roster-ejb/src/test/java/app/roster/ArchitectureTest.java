package app.roster;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import app.roster.access.Actor;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.ejb.Stateless;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The walls of the module, as drawn in ARCHITECTURE.md: arrows point down and never in circles. */
class ArchitectureTest {

  private static final JavaClasses MODULE =
      new ClassFileImporter().importPath(Path.of("target", "classes"));

  @Test
  void packages_form_no_circle() {
    slices().matching("app.roster.(*)..").should().beFreeOfCycles().check(MODULE);
    slices().matching("app.roster.(**)").should().beFreeOfCycles().check(MODULE);
  }

  @Test
  void arrows_between_floors_point_down() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .optionalLayer("readers")
        .definedBy(packages("accesslog", "clienttable", "dashboards", "reports", "connections"))
        .optionalLayer("features")
        .definedBy(
            packages(
                "measurements",
                "notes",
                "journal",
                "records",
                "labs",
                "invitations",
                "provisioning",
                "clientview",
                "joinrequests",
                "account",
                "organizations",
                "tags",
                "team"))
        .optionalLayer("clients")
        .definedBy(packages("clients"))
        .optionalLayer("audit")
        .definedBy(packages("audit"))
        .optionalLayer("access")
        .definedBy(packages("access"))
        .optionalLayer("ground")
        .definedBy(packages("storage", "identity"))
        .optionalLayer("kernel")
        .definedBy(packages("kernel"))
        .whereLayer("readers")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("features")
        .mayOnlyBeAccessedByLayers("readers")
        .whereLayer("clients")
        .mayOnlyBeAccessedByLayers("readers", "features")
        .whereLayer("audit")
        .mayOnlyBeAccessedByLayers("readers", "features", "clients")
        .whereLayer("access")
        .mayOnlyBeAccessedByLayers("readers", "features", "clients", "audit")
        .whereLayer("ground")
        .mayOnlyBeAccessedByLayers("readers", "features", "clients", "audit", "access")
        .check(MODULE);
  }

  @Test
  void features_do_not_know_each_other() {
    slices()
        .matching("app.roster.(measurements|notes|journal|records|labs)..")
        .should()
        .notDependOnEachOther()
        .check(MODULE);
  }

  @Test
  void the_domain_knows_neither_pages_nor_servlets_nor_classes_of_keycloak() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "jakarta.faces..", "jakarta.servlet..", "org.primefaces..", "org.keycloak..")
        .check(MODULE);
  }

  @Test
  void only_the_identity_package_calls_other_servers() {
    noClasses()
        .that()
        .resideOutsideOfPackage("app.roster.identity..")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.net.http.HttpClient")
        .check(MODULE);
  }

  @Test
  void every_public_method_of_a_feature_says_who_acts() {
    methods()
        .that()
        .arePublic()
        .and()
        .areNotStatic()
        .and()
        .areDeclaredInClassesThat(
            are(
                annotated(Stateless.class)
                    .and(
                        JavaClass.Predicates.resideInAnyPackage(
                            packages(
                                "clienttable",
                                "dashboards",
                                "measurements",
                                "notes",
                                "journal",
                                "records",
                                "labs",
                                "reports",
                                "tags")))))
        .should(
            com.tngtech.archunit.lang.ArchCondition.from(
                DescribedPredicate.describe("take an Actor", ArchitectureTest::takesAnActor)))
        .check(MODULE);
  }

  @Test
  void names_say_what_a_thing_is() {
    classes()
        .should()
        .haveNameNotMatching(".*(Impl|Manager|Helper|Utils?|Bean|DTO|Dto)$")
        .check(MODULE);
  }

  @Test
  void errors_for_people_have_one_base() {
    classes()
        .that(are(assignableTo(RuntimeException.class)))
        .should()
        .beAssignableTo("app.roster.kernel.RosterException")
        .check(MODULE);
  }

  private static boolean takesAnActor(JavaMethod method) {
    return method.getRawParameterTypes().stream()
        .anyMatch(type -> type.isEquivalentTo(Actor.class));
  }

  private static DescribedPredicate<JavaClass> annotated(
      Class<? extends java.lang.annotation.Annotation> annotation) {
    return DescribedPredicate.describe(
        "annotated with " + annotation.getSimpleName(), type -> type.isAnnotatedWith(annotation));
  }

  private static String[] packages(String... names) {
    return java.util.Arrays.stream(names)
        .map(name -> "app.roster." + name + "..")
        .toArray(String[]::new);
  }
}
