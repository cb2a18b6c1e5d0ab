package app.roster.benchmarks;

import static app.roster.benchmarks.measuring.Report.figure;

import app.roster.benchmarks.measuring.Benchmark;
import app.roster.benchmarks.measuring.Crew;
import app.roster.benchmarks.measuring.Ground;
import app.roster.benchmarks.measuring.Report;
import app.roster.benchmarks.measuring.Sample;
import app.roster.keycloak.ground.TestOrganization;
import app.roster.keycloak.ground.TestRealm;
import app.roster.keycloak.story.Browser;
import app.roster.keycloak.story.Practice;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Signing up: from the link in our mail through registration and consent to the app, against
 * Keycloak's own registration and its own invitation into an organization in realms without us. One
 * person after the other, taking turns, so that the time of the answers is the server's time.
 */
final class SignUp implements Benchmark {

  /**
   * The server compiles what it runs often: it is measured as it is after an hour, not at first.
   */
  private static final int WARM_UP = 600;

  private static final int PEOPLE = 60;
  private static final int CONNECTIONS = 4;

  @Override
  public String name() {
    return "sign-up";
  }

  @Override
  public Report run(Ground ground) {
    Practice practice = Practice.open(ground.keycloak(), ground.mails());
    practice.settings(Map.of("roster.invitations-per-pro-and-minute", 10_000)).ok();
    KeycloakSignUp plain = KeycloakSignUp.open(ground, false);
    KeycloakSignUp organized = KeycloakSignUp.open(ground, true);
    TestOrganization peer = organized.organization();
    List<URI> links = links(practice, 2 * WARM_UP + 2 * PEOPLE);
    Crew crew = new Crew(CONNECTIONS);
    crew.each(WARM_UP, i -> agreeing(practice, links.get(2 * PEOPLE + 2 * i)));
    crew.each(WARM_UP, i -> askedLater(practice, links.get(2 * PEOPLE + 2 * i + 1)));
    crew.each(WARM_UP, i -> plain.register("earlier" + i + "@example.org"));
    crew.each(WARM_UP, i -> organized.register("earlier" + i + "@example.org"));
    crew.each(WARM_UP, i -> byInvitation(organized, peer, "earlier.peer" + i + "@example.org"));
    Way ours = new Way(ground);
    Way asked = new Way(ground);
    Way own = new Way(ground);
    Way ownOrganized = new Way(ground);
    Way ownInvited = new Way(ground);
    for (int i = 0; i < PEOPLE; i++) {
      URI link = links.get(2 * i);
      URI other = links.get(2 * i + 1);
      String email = "person" + i + "@example.org";
      String guest = "guest" + i + "@example.org";
      URI invitation = organized.invite(peer, guest);
      ours.walk(() -> agreeing(practice, link));
      own.walk(() -> plain.register(email));
      ownOrganized.walk(() -> organized.register(email));
      ownInvited.walk(() -> organized.accept(invitation, guest));
      asked.walk(() -> askedLater(practice, other));
    }
    return new Report(
            "Signing up, %d people one after the other".formatted(ours.answers.count()),
            "",
            "median ms",
            "p95 ms",
            "processor ms")
        .row("Keycloak's registration, app", own.figures())
        .row("the same, organizations switched on", ownOrganized.figures())
        .row("Keycloak's invitation: link, registration, app", ownInvited.figures())
        .row("Roster: link, registration with consent, app", ours.figures())
        .row("Roster: link, registration, consent on a page of its own, app", asked.figures())
        .atMost(
            "median server time, Roster / Keycloak",
            ours.answers.percentile(0.5) / own.answers.percentile(0.5),
            1.2)
        .atMost("processor time, Roster / Keycloak", ours.processor() / own.processor(), 1.2);
  }

  /** Links of as many invitations, when the last of their mails has left. */
  private static List<URI> links(Practice practice, int count) {
    List<String> people = IntStream.range(0, count).mapToObj(SignUp::invited).toList();
    new Crew(CONNECTIONS).each(count, i -> practice.invite(people.get(i)).ok());
    return people.stream().map(email -> practice.linkIn(practice.mailTo(email))).toList();
  }

  private static String invited(int number) {
    return "invited" + number + "@example.org";
  }

  /** Consent is given on the registration form. */
  private static void agreeing(Practice practice, URI link) {
    Map<String, String> form = profile();
    form.put("roster-connect", "true");
    requireArrival(practice.browser().open(link).submit(form), Practice.APP);
  }

  /** Consent is given on the page that follows. */
  private static void askedLater(Practice practice, URI link) {
    Browser browser = practice.browser().open(link).submit(profile());
    requireArrival(browser.submit(Map.of("decision", "connect")), Practice.APP);
  }

  private static Map<String, String> profile() {
    Map<String, String> form = new HashMap<>(person());
    form.putAll(Map.of("birthdate", "1990-05-17", "gender", "female", "zoneinfo", "Europe/Berlin"));
    return form;
  }

  private static void byInvitation(KeycloakSignUp keycloak, TestOrganization peer, String email) {
    keycloak.accept(keycloak.invite(peer, email), email);
  }

  static Map<String, String> person() {
    return Map.of(
        "firstName",
        "Nora",
        "lastName",
        "Newcomer",
        "password",
        TestRealm.PASSWORD,
        "password-confirm",
        TestRealm.PASSWORD);
  }

  static void requireArrival(Browser browser, String app) {
    if (!browser.address().toString().startsWith(app)) {
      throw new IllegalStateException("did not arrive: " + browser);
    }
  }

  private static final class Way {

    private final Ground ground;
    private final Sample answers = new Sample();
    private Duration processor = Duration.ZERO;

    Way(Ground ground) {
      this.ground = ground;
    }

    void walk(Runnable steps) {
      Duration before = ground.processorTime();
      answers.time(steps);
      processor = processor.plus(ground.processorTime().minus(before));
    }

    /** Milliseconds a person. */
    double processor() {
      return (double) processor.toMillis() / answers.count();
    }

    String[] figures() {
      return new String[] {
        figure(answers.percentile(0.5)), figure(answers.percentile(0.95)), figure(processor())
      };
    }
  }
}
