package app.roster.benchmarks;

import static app.roster.benchmarks.measuring.Report.figure;

import app.roster.benchmarks.measuring.Benchmark;
import app.roster.benchmarks.measuring.Crew;
import app.roster.benchmarks.measuring.Ground;
import app.roster.benchmarks.measuring.Report;
import app.roster.benchmarks.measuring.Sample;
import app.roster.keycloak.ground.TestOrganization;
import app.roster.keycloak.story.Practice;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Creating invitations: our call against Keycloak's {@code invite-user}, on one Keycloak with one
 * mail server, in blocks that take turns. A block of ours ends for the second figure when the mail
 * server has its last mail, since ours leave after the answer and Keycloak's before it.
 */
final class CreateInvitations implements Benchmark {

  /** Thousands of calls of each kind: the server compiles what it runs often. */
  private static final int WARM_UP = 20;

  private static final int BLOCKS = 5;
  private static final int PER_BLOCK = 100;
  private static final int CONNECTIONS = 4;

  @Override
  public String name() {
    return "create-invitations";
  }

  @Override
  public Report run(Ground ground) {
    Practice practice = Practice.open(ground.keycloak(), ground.mails());
    practice.settings(Map.of("roster.mails-per-organization-and-day", 100_000)).ok();
    TestOrganization peer =
        Practice.organization(practice.realm(), "Peer organization", "peer-organization");
    // A Pro may invite 200 people a minute: every block has a Pro of its own.
    List<String> pros =
        IntStream.range(0, BLOCKS + WARM_UP).mapToObj(i -> pro(practice, i)).toList();
    Sample ours = new Sample();
    Sample delivered = new Sample();
    Sample builtIn = new Sample();
    for (int round = 0; round < WARM_UP; round++) {
      ours(practice, pros.get(BLOCKS + round), "warm-up" + round, new Sample(), new Sample());
      builtIn(practice, peer, "warm-up" + round, new Sample());
    }
    for (int block = 0; block < BLOCKS; block++) {
      ours(practice, pros.get(block), "block" + block, ours, delivered);
      builtIn(practice, peer, "block" + block, builtIn);
    }
    return new Report(
            "Creating %d invitations, %d connections".formatted(ours.count(), CONNECTIONS),
            "",
            "per second",
            "per second, until the last mail is delivered",
            "median ms",
            "p95 ms")
        .row(
            "Roster",
            figure(ours.perSecond()),
            figure(delivered.perSecond()),
            figure(ours.percentile(0.5)),
            figure(ours.percentile(0.95)))
        .row(
            "Keycloak's invite-user",
            figure(builtIn.perSecond()),
            figure(builtIn.perSecond()),
            figure(builtIn.percentile(0.5)),
            figure(builtIn.percentile(0.95)))
        .atLeast(
            "invitations per second, Roster / Keycloak", ours.perSecond() / builtIn.perSecond(), 3)
        .atMost(
            "p95, Roster / Keycloak", ours.percentile(0.95) / builtIn.percentile(0.95), 1 / 3.0);
  }

  private static String pro(Practice practice, int number) {
    String email = "pro" + number + "@example.org";
    practice.becomes("pros", practice.account(email, "Pro", "Number " + number));
    return practice.token(email);
  }

  private static void ours(
      Practice practice, String token, String block, Sample calls, Sample delivered) {
    String path = "/roster/organizations/" + practice.organization().id() + "/invitations";
    // Whoever invites has the page with the list open.
    practice.realm().call(path).bearer(token).get().ok();
    int before = practice.mails().catcher().mails().size();
    delivered.block(
        () -> {
          calls.block(
              () ->
                  new Crew(CONNECTIONS)
                      .each(
                          PER_BLOCK,
                          i ->
                              calls.time(
                                  () ->
                                      delivered.time(
                                          () ->
                                              practice
                                                  .realm()
                                                  .call(path)
                                                  .bearer(token)
                                                  .json(Map.of("email", address(block, i)))
                                                  .post()
                                                  .ok()))));
          practice
              .mails()
              .catcher()
              .await(
                  mail -> practice.mails().catcher().mails().size() >= before + PER_BLOCK,
                  "full block of mails");
        });
  }

  private static void builtIn(
      Practice practice, TestOrganization peer, String block, Sample calls) {
    String path = "/organizations/" + peer.id() + "/members/invite-user";
    calls.block(
        () ->
            new Crew(CONNECTIONS)
                .each(
                    PER_BLOCK,
                    i ->
                        calls.time(
                            () ->
                                practice
                                    .realm()
                                    .admin(path)
                                    .field("email", "peer." + address(block, i))
                                    .post()
                                    .ok())));
  }

  private static String address(String block, int number) {
    return block + "." + number + "@example.org";
  }
}
