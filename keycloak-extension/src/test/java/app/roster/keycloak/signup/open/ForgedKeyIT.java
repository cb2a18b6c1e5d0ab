package app.roster.keycloak.signup.open;

import static org.assertj.core.api.Assertions.assertThat;

import app.roster.keycloak.ground.Answer;
import app.roster.keycloak.ground.Call;
import app.roster.keycloak.ground.KeycloakGround;
import app.roster.keycloak.secret.Secrets;
import app.roster.keycloak.signup.Invitee;
import app.roster.keycloak.story.Browser;
import app.roster.keycloak.story.Mails;
import app.roster.keycloak.story.OnPractice;
import app.roster.keycloak.story.Practice;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Keys that were guessed, cut or changed, and addresses with more in them than a key. */
@OnPractice
class ForgedKeyIT {

  private static final int LEAST = 200;

  private final Practice practice;

  ForgedKeyIT(KeycloakGround ground, Mails mails) {
    this.practice = Practice.open(ground, mails);
  }

  private static String key(Invitee invitee) {
    return invitee.link().getQuery().replaceFirst(".*key=", "");
  }

  private Answer open(String key) {
    String text = URLEncoder.encode(key, StandardCharsets.UTF_8);
    return Call.to(practice.realm().uri("/roster/invitations/open?key=" + text)).get();
  }

  /** The page, without what leads back to it in another language. */
  private static String words(Answer answer) {
    return answer.body().replaceAll("\\?[^\"]*", "");
  }

  private static Set<String> mutants(String key) {
    Set<String> mutants = new LinkedHashSet<>();
    for (int i = 0; i < key.length(); i++) {
      String before = key.substring(0, i);
      String after = key.substring(i + 1);
      char here = key.charAt(i);
      mutants.add(before + (here == 'A' ? 'B' : 'A') + after);
      mutants.add(before + (here == '_' ? '-' : '_') + after);
      mutants.add(before + swappedCase(here) + after);
      mutants.add(before + after);
      mutants.add(before);
      mutants.add(before + here + here + after);
    }
    mutants.add(key + "=");
    mutants.add(key + " ");
    mutants.add(" " + key);
    mutants.add(key + key);
    mutants.add(new StringBuilder(key).reverse().toString());
    mutants.add("' OR '1'='1");
    mutants.add("%");
    mutants.remove(key);
    return mutants;
  }

  private static char swappedCase(char letter) {
    return Character.isUpperCase(letter)
        ? Character.toLowerCase(letter)
        : Character.toUpperCase(letter);
  }

  @Nested
  class GivenAKeyThatIsNearlyRight {

    @Test
    void none_of_two_hundred_opens_anything_and_all_read_the_same() {
      Invitee fay = Invitee.of(practice, "fay@example.org");
      Set<String> mutants = mutants(key(fay));
      assertThat(mutants).hasSizeGreaterThan(LEAST);
      String unknown = words(open("A".repeat(43)));

      for (String mutant : mutants) {
        Answer answer = open(mutant);
        assertThat(answer.status()).as(mutant).isEqualTo(410);
        assertThat(words(answer)).as(mutant).isEqualTo(unknown);
      }

      assertThat(practice.invitation(fay.id()).has("openedAt")).isFalse();
      assertThat(fay.registered().page()).contains("data-state=\"ask\"");
    }

    @Test
    void neither_does_the_hash_that_is_stored_nor_the_id() {
      Invitee finn = Invitee.of(practice, "finn@example.org");
      String hash = Secrets.hash(key(finn));
      assertThat(
              practice
                  .ground()
                  .count(
                      "SELECT count(*) FROM roster_invitation_key WHERE key_hash = '%s'"
                          .formatted(hash)))
          .isEqualTo(1);

      assertThat(open(hash).status()).isEqualTo(410);
      assertThat(open(finn.id()).status()).isEqualTo(410);
      assertThat(practice.invitation(finn.id()).has("openedAt")).isFalse();
    }

    @Test
    void nor_does_it_open_anything_in_another_realm() {
      Invitee fritz = Invitee.of(practice, "fritz@example.org");
      Practice other = Practice.open(practice.ground(), practice.mails());

      Answer answer = other.realm().call("/roster/invitations/open?key=" + key(fritz)).get();

      assertThat(answer.status()).isEqualTo(410);
      assertThat(practice.invitation(fritz.id()).has("openedAt")).isFalse();
    }
  }

  @Nested
  class GivenARightKeyWithMoreBesideIt {

    @Test
    @Tag("A19")
    void what_the_invitation_says_holds_and_nothing_else() {
      Invitee gil = Invitee.of(practice, "gil@example.org");
      URI more =
          URI.create(
              gil.link()
                  + "&email=eve%40example.org&login_hint=eve%40example.org&kind=PRO&role=OWNER"
                  + "&organization=other&redirect_uri=https%3A%2F%2Fevil.example.org%2F"
                  + "&client_id=account&invite=forged");

      Browser browser = practice.browser().open(more);
      assertThat(browser.page()).contains("gil@example.org").doesNotContain("eve@");
      browser
          .submit(Invitee.PROFILE)
          .submit(Map.of("decision", "connect", "role", "OWNER", "kind", "PRO"));

      assertThat(browser.address()).hasToString(Practice.APP + "dashboard");
      assertThat(gil.isMember()).isTrue();
      assertThat(practice.groupsInToken(practice.token(gil.email()))).containsExactly("/clients");
    }

    @Test
    @Tag("A20")
    void an_answer_in_the_address_is_no_answer() {
      practice.account("gus@example.org", "Gus", "Get");
      Invitee gus = Invitee.of(practice, "gus@example.org");
      Browser browser = gus.signedIn();
      assertThat(browser.page()).contains("data-state=\"ask\"");

      browser.open(URI.create(browser.formTarget() + "&decision=connect"));

      assertThat(gus.status()).isEqualTo("PENDING");
      assertThat(gus.isMember()).isFalse();
    }
  }
}
