package app.roster.keycloak;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.Entity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** The walls of this module; see ARCHITECTURE.md. */
class WallsTest {

  private static final String ROOT = "app.roster.keycloak";

  /** From the top; a package may look down only, not even sideways. */
  private static final List<Set<String>> FLOORS =
      List.of(
          Set.of("persistence", "api"),
          Set.of("setup"),
          Set.of("signup.ask", "clientview.api", "clientview.exchange", "clientview.watch"),
          Set.of("signup.connect", "clientview.token"),
          Set.of("signup.form", "signup.open", "clientview"),
          Set.of("signup", "signup.mailbox", "clientview.right", "provisioning.api", "feed"),
          Set.of("joinrequest", "invitation.api", "provisioning.run", "provisioning.stop"),
          Set.of(
              "invitation.letter", "invitation.stop", "provisioning.check", "provisioning.letter"),
          Set.of("invitation", "provisioning.password"),
          Set.of("invitation.key", "provisioning"),
          Set.of("invitation.row", "wording", "provisioning.row"),
          Set.of("mail", "membership", "optout"),
          Set.of("changes", "secret"),
          Set.of("access", "address", "transaction"),
          Set.of("settings", "problem", "audit", "paging", "provider", "bypass", "tag"));

  private static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  private static Set<String> packages() {
    return OURS.stream()
        .map(WallsTest::feature)
        .filter(name -> !name.isEmpty())
        .collect(Collectors.toSet());
  }

  private static String feature(JavaClass type) {
    return type.getPackageName().equals(ROOT)
        ? ""
        : type.getPackageName().substring(ROOT.length() + 1);
  }

  private static int floor(String feature) {
    for (int floor = 0; floor < FLOORS.size(); floor++) {
      if (FLOORS.get(floor).contains(feature)) {
        return floor;
      }
    }
    throw new AssertionError(feature + " has no floor: give it one here and in package-info");
  }

  @Test
  void no_packages_form_a_cycle() {
    slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(OURS);
  }

  @Test
  void arrows_point_down_only() {
    for (String feature : packages()) {
      int own = floor(feature);
      DescribedPredicate<JavaClass> notBelow =
          DescribedPredicate.describe(
              "on the same floor or above",
              type ->
                  type.getPackageName().startsWith(ROOT + ".")
                      && !feature(type).equals(feature)
                      && floor(feature(type)) <= own);
      noClasses()
          .that()
          .resideInAPackage(ROOT + "." + feature)
          .should()
          .dependOnClassesThat(notBelow)
          .check(OURS);
    }
  }

  @Test
  void the_row_of_an_invitation_is_changed_by_that_feature_alone() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".invitation..")
        .should()
        .callMethodWhere(
            DescribedPredicate.describe(
                "changes a row",
                call ->
                    call.getTargetOwner().getPackageName().equals(ROOT + ".invitation.row")
                        && call.getTarget().getRawReturnType().getName().equals("void")))
        .check(OURS);
  }

  /** Factories and resources are mounted, entities are mapped. */
  @Test
  void what_the_rooms_of_the_sign_up_share_is_not_for_others() {
    seenFromOutsideAreDoorsOnly("signup");
  }

  @Test
  void what_the_rooms_of_client_view_share_is_not_for_others() {
    seenFromOutsideAreDoorsOnly("clientview");
  }

  @Test
  void what_the_rooms_of_imports_share_is_not_for_others() {
    seenFromOutsideAreDoorsOnly("provisioning");
  }

  private static void seenFromOutsideAreDoorsOnly(String feature) {
    String rooms = ROOT + "." + feature + "..";
    noClasses()
        .that()
        .resideOutsideOfPackage(rooms)
        .should()
        .dependOnClassesThat(
            JavaClass.Predicates.resideInAPackage(rooms)
                .and(DescribedPredicate.describe("are no door", type -> !isDoor(type))))
        .check(OURS);
  }

  private static boolean isDoor(JavaClass type) {
    return type.isAssignableTo(ProviderFactory.class)
        || type.isAnnotatedWith(Entity.class)
        || type.getSimpleName().endsWith("Resource");
  }

  @Test
  void only_keycloak_and_the_platform_are_used() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "app.roster.keycloak..",
            "org.keycloak..",
            "jakarta..",
            "java..",
            "javax.crypto..",
            "org.jboss.logging..",
            "com.fasterxml.jackson..",
            // behind Keycloak's own metrics
            "io.micrometer.core..",
            // part of every JDK 17 and later, for the load of the machine
            "com.sun.management..")
        .check(OURS);
  }

  @Test
  void every_class_file_of_the_module_lies_in_our_own_package() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("target/classes"))) {
      assertThat(files.filter(file -> file.toString().endsWith(".class")))
          .isNotEmpty()
          .allMatch(file -> file.startsWith("target/classes/app/roster/keycloak"));
    }
  }

  @Test
  void every_factory_is_listed_for_the_service_loader() throws IOException {
    Set<String> listed = listed();
    assertThat(
            OURS.stream()
                .filter(
                    type ->
                        type.isAssignableTo(ProviderFactory.class)
                            || type.isAssignableTo(Spi.class))
                .filter(type -> !type.isInterface())
                .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
                .map(JavaClass::getName))
        .isNotEmpty()
        .allMatch(listed::contains);
    assertThat(listed).allMatch(OURS::contain);
  }

  private static Set<String> listed() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/main/resources/META-INF/services"))) {
      return files.flatMap(WallsTest::lines).collect(Collectors.toSet());
    }
  }

  private static Stream<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream().map(String::strip).filter(line -> !line.isEmpty());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
