package app.roster.benchmarks;

import static app.roster.benchmarks.measuring.Report.figure;

import app.roster.benchmarks.measuring.Benchmark;
import app.roster.benchmarks.measuring.Ground;
import app.roster.benchmarks.measuring.Report;
import app.roster.benchmarks.measuring.Sample;
import app.roster.keycloak.clientview.exchange.RunningView;
import app.roster.keycloak.clientview.exchange.ViewGround;
import app.roster.keycloak.ground.Call;
import app.roster.keycloak.ground.Person;
import app.roster.keycloak.ground.SignIn;
import app.roster.keycloak.ground.TestRealm;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * What a client view costs: its start, the question before each request whether it still runs,
 * alone and beside a thousand others, and the time from whatever ends it to the first refusal.
 */
final class ClientViewCost implements Benchmark {

  private static final int CLIENTS = 1000;
  private static final int WARM_UP = 300;
  private static final int CHECKS = 1000;

  /** Access tokens of the realm last five minutes. */
  private static final int STARTS_PER_SIGN_IN = 250;

  /** A token of a view lasts a minute. */
  private static final int CHECKS_PER_TOKEN = 500;

  private static final int ENDS = 5;

  @Override
  public String name() {
    return "client-view";
  }

  @Override
  public Report run(Ground ground) {
    ViewGround place = ViewGround.in(ground.keycloak());
    List<Person> clients = clients(place);
    checks(place, WARM_UP);
    Sample alone = checks(place, CHECKS);
    Sample starts = starts(place, clients);
    Sample among = checks(place, CHECKS);
    Report report =
        new Report("Client view, %d running views".formatted(CLIENTS), "", "median ms", "p95 ms")
            .row("start", figures(starts))
            .row("question, one view", figures(alone))
            .row("question, among all", figures(among));
    double slowest = 0;
    for (End end : End.values()) {
      Sample times = new Sample();
      for (int i = 0; i < ENDS; i++) {
        ended(RunningView.in(place.realm()), end, times);
      }
      report.row("to the first refusal: " + end.said, figures(times));
      slowest = Math.max(slowest, times.percentile(1));
    }
    return report
        .atMost("p95 of a start in ms", starts.percentile(0.95), 300)
        .atMost("p95 of the question in ms", among.percentile(0.95), 15)
        .atMost(
            "question among 1000 running views / with one",
            among.percentile(0.5) / alone.percentile(0.5),
            1.2)
        .atMost("longest time to the first refusal in ms", slowest, 1000);
  }

  private static Sample starts(ViewGround place, List<Person> clients) {
    Sample starts = new Sample();
    SignIn pro = null;
    for (int i = 0; i < clients.size(); i++) {
      pro = i % STARTS_PER_SIGN_IN == 0 ? place.pro().signIn() : pro;
      Call start = place.start(pro, clients.get(i));
      (i < WARM_UP ? new Sample() : starts).time(() -> start.post().ok());
    }
    return starts;
  }

  private static Sample checks(ViewGround place, int count) {
    Sample sample = new Sample();
    SignIn pro = place.pro().signIn();
    String token = "";
    for (int i = 0; i < count; i++) {
      if (i % CHECKS_PER_TOKEN == 0) {
        token = place.start(pro, place.client()).post().ok().text("access_token");
      }
      String current = token;
      sample.time(() -> place.isActive(current));
    }
    return sample;
  }

  private static void ended(RunningView view, End end, Sample times) {
    times.time(
        () -> {
          end.act.accept(view);
          while (view.isActive()) {
            Thread.onSpinWait();
          }
        });
  }

  private static List<Person> clients(ViewGround place) {
    TestRealm realm = place.realm();
    List<Map<String, Object>> users =
        IntStream.range(0, CLIENTS)
            .mapToObj(
                i ->
                    Map.<String, Object>of(
                        "username",
                        "looked-at-" + i,
                        "email",
                        "looked-at-" + i + "@example.org",
                        "enabled",
                        true))
            .toList();
    realm
        .admin("/partialImport")
        .json(Map.of("ifResourceExists", "FAIL", "users", users))
        .post()
        .ok();
    List<Person> clients = new ArrayList<>();
    for (JsonNode user : realm.admin("/users?search=looked-at-&max=" + CLIENTS).get().ok().json()) {
      String id = user.get("id").asText();
      realm
          .admin("/roster/organizations/" + place.organization().id() + "/clients/" + id)
          .put()
          .ok();
      clients.add(new Person(realm, id, user.get("username").asText()));
    }
    return clients;
  }

  private static String[] figures(Sample sample) {
    return new String[] {figure(sample.percentile(0.5)), figure(sample.percentile(0.95))};
  }

  /** What ends a view. */
  private enum End {
    CANCEL("the Pro leaves", view -> view.ground().stop(view.pro(), view.sessionId())),
    CLIENT(
        "the client ends it",
        view -> view.ground().stop(view.ground().client().signIn(), view.sessionId())),
    SIGN_OUT("the Pro signs out", view -> view.pro().signOut()),
    GROUP(
        "the Pro loses the role",
        view -> view.ground().organization().leaveGroup(view.ground().pro(), "pros")),
    DISCONNECTED(
        "the client leaves the organization",
        view -> view.ground().organization().removeMember(view.ground().client())),
    CLIENT_DISABLED(
        "the client is disabled", view -> view.ground().client().change(Map.of("enabled", false))),
    PRO_DISABLED(
        "the Pro is disabled", view -> view.ground().pro().change(Map.of("enabled", false))),
    ORGANIZATION_DISABLED(
        "the organization is disabled",
        view -> view.ground().organization().change(Map.of("enabled", false))),
    ADMINISTRATOR(
        "an identity admin ends it",
        view ->
            view.ground().realm().admin("/roster/client-views/" + view.sessionId()).delete().ok());

    private final String said;
    private final Consumer<RunningView> act;

    End(String said, Consumer<RunningView> act) {
      this.said = said;
      this.act = act;
    }
  }
}
