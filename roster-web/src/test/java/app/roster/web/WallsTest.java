package app.roster.web;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** What the web module must never do. */
class WallsTest {

  private static final String[] FLOOR = {
    "app.roster.web.shell..",
    "app.roster.web.security..",
    "app.roster.web.clientview..",
    "app.roster.web.spreadsheet.."
  };

  private static final JavaClasses WEB =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("app.roster.web");

  @Test
  void pages_never_reach_the_database() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("jakarta.persistence..", "java.sql..", "javax.sql..", "org.hibernate..")
        .check(WEB);
  }

  @Test
  void pages_know_no_class_of_keycloak() {
    noClasses().should().dependOnClassesThat().resideInAnyPackage("org.keycloak..").check(WEB);
  }

  @Test
  void no_feature_imports_another_feature() {
    slices()
        .matching("app.roster.web.(*)..")
        .should()
        .notDependOnEachOther()
        .ignoreDependency(resideInAnyPackage("app.roster.web.."), resideInAnyPackage(FLOOR))
        .check(WEB);
  }

  @Test
  void packages_form_no_circle() {
    slices().matching("app.roster.web.(*)..").should().beFreeOfCycles().check(WEB);
  }

  @Test
  void names_say_what_a_thing_is() {
    classes()
        .should()
        .haveNameNotMatching(".*(Impl|Manager|Helper|Utils?|Bean|DTO|Dto)$")
        .check(WEB);
  }
}
