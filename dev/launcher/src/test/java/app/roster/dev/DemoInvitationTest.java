package app.roster.dev;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DemoInvitationTest {

  private final List<DemoInvitation> all = DemoInvitation.all();

  @Test
  void each_is_sent_by_a_pro_of_its_organization_to_somebody_new() {
    assertThat(all)
        .allSatisfy(
            invitation -> {
              DemoPerson pro = person(invitation.pro()).orElseThrow();
              assertThat(pro.kind()).isEqualTo(DemoPerson.Kind.PRO);
              assertThat(pro.organizations()).contains(invitation.organization());
              assertThat(person(invitation.email())).isEmpty();
              assertThat(invitation.email()).endsWith("example.org");
            });
    assertThat(all).extracting(DemoInvitation::email).doesNotHaveDuplicates();
  }

  @Test
  void one_runs_out_at_once_and_one_cannot_be_delivered() {
    assertThat(all).filteredOn(invitation -> invitation.endsAfter().isPresent()).hasSize(1);
    assertThat(all)
        .filteredOn(invitation -> invitation.email().contains("@undeliverable."))
        .hasSize(1);
  }

  private static Optional<DemoPerson> person(String email) {
    return DemoPerson.all().stream().filter(person -> person.email().equals(email)).findFirst();
  }
}
