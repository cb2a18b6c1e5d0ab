package app.roster.benchmarks;

import static app.roster.benchmarks.measuring.Report.figure;

import app.roster.benchmarks.measuring.Benchmark;
import app.roster.benchmarks.measuring.Ground;
import app.roster.benchmarks.measuring.Report;
import app.roster.benchmarks.measuring.Sample;
import app.roster.keycloak.story.Practice;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Whether the time of an answer tells a Pro that an address has an account somewhere: invitations
 * to people with an account outside the organization and to people with none, taking turns.
 */
final class KnownAddresses implements Benchmark {

  private static final int WARM_UP = 60;
  private static final int PEOPLE = 100;

  @Override
  public String name() {
    return "known-addresses";
  }

  @Override
  public Report run(Ground ground) {
    Practice practice = Practice.open(ground.keycloak(), ground.mails());
    practice.settings(Map.of("roster.invitations-per-pro-and-minute", 10_000)).ok();
    List<String> strangers = addresses("stranger");
    List<String> known = addresses("known");
    known.forEach(email -> practice.account(email, "Nora", "Known"));
    Sample unknownTimes = new Sample();
    Sample knownTimes = new Sample();
    for (int i = 0; i < WARM_UP + PEOPLE; i++) {
      String stranger = strangers.get(i);
      String holder = known.get(i);
      boolean counts = i >= WARM_UP;
      (counts ? unknownTimes : new Sample()).time(() -> practice.invite(stranger).ok());
      (counts ? knownTimes : new Sample()).time(() -> practice.invite(holder).ok());
    }
    return new Report(
            "Inviting people with and without an account elsewhere, %d each".formatted(PEOPLE),
            "",
            "median ms",
            "p95 ms")
        .row("no account", figures(unknownTimes))
        .row("an account elsewhere", figures(knownTimes))
        .atMost(
            "difference of the medians in ms",
            Math.abs(unknownTimes.percentile(0.5) - knownTimes.percentile(0.5)),
            20);
  }

  private static List<String> addresses(String name) {
    return IntStream.range(0, WARM_UP + PEOPLE).mapToObj(i -> name + i + "@example.org").toList();
  }

  private static String[] figures(Sample sample) {
    return new String[] {figure(sample.percentile(0.5)), figure(sample.percentile(0.95))};
  }
}
