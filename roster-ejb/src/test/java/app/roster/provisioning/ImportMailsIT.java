package app.roster.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.roster.access.Actor;
import app.roster.identity.AccessToken;
import app.roster.identity.RefusedException;
import app.roster.kernel.OrganizationId;
import app.roster.provisioning.ImportProgress.Mails;
import app.roster.provisioning.csv.HeaderMode;
import app.roster.testing.Deployments;
import app.roster.testing.KeycloakPeer;
import app.roster.testing.KeycloakPeer.Answer;
import app.roster.testing.KeycloakPeer.Request;
import app.roster.testing.SomeRoster;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the application asks for and hears about mails to people who are imported. */
@ExtendWith(ArquillianExtension.class)
class ImportMailsIT {

  private static final AccessToken TOKEN = new AccessToken("the-pro");
  private static final String LIST =
      "email_address,initial_password,first_name,last_name\na@example.org,Secret-12345,Ann,A\n";

  @Inject private Imports imports;
  @Inject private SomeRoster roster;

  private KeycloakPeer keycloak;
  private Actor pro;
  private String all;
  private String more = "";

  @Deployment
  static WebArchive deployment() {
    return Deployments.rosterWithPeer();
  }

  @BeforeEach
  void a_pro_whose_keycloak_takes_imports() {
    keycloak = new KeycloakPeer();
    OrganizationId organization = roster.organization();
    pro = roster.pro(organization, "Pat");
    all = "/roster/organizations/" + organization + "/imports";
    keycloak
        .on(
            "POST " + all,
            request -> Answer.json(201, "{\"id\":\"job-1\"}").with("Roster-Import-Key", "the-key"))
        .on(
            "GET " + all + "/job-1",
            request ->
                Answer.json(
                    200, "{\"status\":\"CHECKED\",\"counts\":{\"new\":1}%s}".formatted(more)))
        .on("POST " + all + "/job-1/confirm", request -> Answer.empty(202));
  }

  @AfterEach
  void keycloak_stops() {
    keycloak.close();
  }

  @Test
  @Tag("B2")
  void nobody_is_mailed_unless_the_pro_says_so() {
    imports.confirm(pro, TOKEN, checked(), Confirmation.silent(false));

    assertThat(confirmations())
        .extracting(Request::body)
        .containsExactly("{\"validRowsOnly\":false}");
  }

  @Test
  @Tag("B3")
  void the_wish_goes_along_with_its_language() {
    imports.confirm(pro, TOKEN, checked(), new Confirmation(true, Optional.of(Locale.GERMANY)));

    assertThat(confirmations())
        .extracting(Request::body)
        .containsExactly("{\"validRowsOnly\":true,\"signInMails\":true,\"locale\":\"de\"}");
  }

  @Test
  void a_key_that_is_presented_again_wishes_for_nothing() {
    ImportId id = checked();
    imports.confirm(pro, TOKEN, id, new Confirmation(true, Optional.of(Locale.ENGLISH)));
    more = ",\"waitingForKey\":true";

    imports.find(pro, TOKEN, id);

    assertThat(confirmations().get(1).body()).isEqualTo("{\"validRowsOnly\":true}");
  }

  @Test
  @Tag("B3")
  void it_is_told_what_mails_would_mean_and_what_became_of_them() {
    ImportId id = checked();
    more =
        ",\"temporaryPasswordDays\":7,\"mails\":{\"wanted\":false,\"waiting\":0,\"sent\":0,"
            + "\"failed\":0,\"dropped\":0,\"perDay\":2000,\"days\":9,"
            + "\"obstacle\":\"too_many_mails\"}";
    assertThat(imports.find(pro, TOKEN, id).mails())
        .isEqualTo(new Mails(false, 0, 0, 0, 0, 2000, 9, "too_many_mails"));
    assertThat(imports.find(pro, TOKEN, id).temporaryPasswordDays()).isEqualTo(7);

    more = ",\"mails\":{\"wanted\":true,\"waiting\":1,\"sent\":2,\"failed\":3,\"dropped\":4}";
    assertThat(imports.find(pro, TOKEN, id).mails())
        .isEqualTo(new Mails(true, 1, 2, 3, 4, 0, 0, ""));
  }

  @Test
  void a_refused_wish_is_told_with_its_reason_and_can_be_taken_back() {
    ImportId id = checked();
    keycloak.on("POST " + all + "/job-1/confirm", request -> Answer.problem(409, "too_many_mails"));

    RefusedException refusal =
        catchThrowableOfType(
            RefusedException.class,
            () ->
                imports.confirm(
                    pro, TOKEN, id, new Confirmation(false, Optional.of(Locale.ENGLISH))));

    assertThat(refusal.messageKey()).isEqualTo("refused.too_many_mails");
    keycloak.on("POST " + all + "/job-1/confirm", request -> Answer.empty(202));
    imports.confirm(pro, TOKEN, id, Confirmation.silent(false));
    assertThat(confirmations()).hasSize(2);
  }

  private ImportId checked() {
    byte[] content = LIST.getBytes(StandardCharsets.UTF_8);
    return imports.check(pro, TOKEN, new Upload(content, HeaderMode.POSITIONS, UploadKey.random()));
  }

  private List<Request> confirmations() {
    return keycloak.requests("POST " + all + "/job-1/confirm");
  }
}
