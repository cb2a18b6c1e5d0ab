package app.roster.dev;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.not;

import app.roster.dev.DemoPerson.Kind;
import java.io.IOException;
import java.util.List;
import java.util.stream.StreamSupport;
import org.assertj.core.api.Condition;
import org.junit.jupiter.api.Test;

class DemoPersonTest {

  @Test
  void every_organization_has_pros_and_clients_and_one_person_is_in_both() throws IOException {
    List<String> aliases =
        StreamSupport.stream(
                RealmFile.ofSources().tree().path("organizations").spliterator(), false)
            .map(organization -> organization.path("alias").asText())
            .toList();
    assertThat(aliases)
        .hasSize(2)
        .allSatisfy(
            alias -> {
              assertThat(of(Kind.PRO, alias)).hasSizeGreaterThanOrEqualTo(2);
              assertThat(of(Kind.CLIENT, alias)).hasSizeGreaterThanOrEqualTo(7);
            });
    assertThat(DemoPerson.all())
        .filteredOn(person -> person.organizations().size() == 2)
        .extracting(DemoPerson::kind)
        .containsExactly(Kind.CLIENT);
  }

  @Test
  void nobody_has_an_address_that_could_be_somebodys() {
    assertThat(DemoPerson.all())
        .extracting(DemoPerson::email)
        .doesNotHaveDuplicates()
        .allMatch(email -> email.matches("[a-z.]+@example\\.org"));
  }

  @Test
  void in_each_organization_most_clients_have_signed_in_and_somebody_never_has() {
    assertThat(List.of("northwind", "harbor"))
        .allSatisfy(
            alias ->
                assertThat(of(Kind.CLIENT, alias))
                    .areAtLeast(5, signedIn())
                    .areAtLeastOne(not(signedIn())));
    assertThat(of(Kind.PRO, "northwind")).are(signedIn());
  }

  private static Condition<DemoPerson> signedIn() {
    return new Condition<>(person -> person.signedIn().isPresent(), "signed in");
  }

  private static List<DemoPerson> of(Kind kind, String alias) {
    return DemoPerson.all().stream()
        .filter(person -> person.kind() == kind && person.organizations().contains(alias))
        .toList();
  }
}
