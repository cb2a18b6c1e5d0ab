package app.roster.keycloak.clientview.right;

import app.roster.keycloak.clientview.right.ViewCase.Place;
import java.util.List;
import java.util.function.Predicate;

/**
 * Who may look at whom: an enabled practitioner of an enabled organization that uses client views,
 * at an enabled client of the same one. Everything else is denied; the first rule that does not
 * hold names the reason.
 *
 * <p>Asked at the exchange, at every introspection and on every event that could end a view.
 */
final class ClientViewPolicy {

  private record Rule(Verdict denial, Predicate<ViewCase> holds) {}

  private static final List<Rule> RULES =
      List.of(
          new Rule(Verdict.ORGANIZATION_UNKNOWN, c -> c.place() != Place.UNKNOWN),
          new Rule(Verdict.ORGANIZATION_DISABLED, c -> c.place() != Place.DISABLED),
          new Rule(Verdict.ORGANIZATION_WITHOUT_VIEWS, c -> c.place() == Place.OPEN),
          new Rule(Verdict.ACTOR_DISABLED, c -> c.actor().known() && c.actor().enabled()),
          new Rule(Verdict.ACTOR_SERVICE_ACCOUNT, c -> !c.actor().serviceAccount()),
          new Rule(Verdict.ACTOR_NOT_MEMBER, c -> c.actor().member()),
          new Rule(Verdict.ACTOR_NOT_PRO, c -> c.actor().pro()),
          new Rule(Verdict.TARGET_UNKNOWN, c -> c.subject().known()),
          new Rule(Verdict.TARGET_SELF, c -> !c.subject().id().equals(c.actor().id())),
          new Rule(Verdict.TARGET_DISABLED, c -> c.subject().enabled()),
          new Rule(Verdict.TARGET_SERVICE_ACCOUNT, c -> !c.subject().serviceAccount()),
          new Rule(Verdict.TARGET_ADMINISTRATOR, c -> !c.subject().administrator()),
          new Rule(Verdict.TARGET_NOT_MEMBER, c -> c.subject().member()),
          new Rule(Verdict.TARGET_IS_PRO, c -> !c.subject().pro()),
          new Rule(Verdict.TARGET_NOT_CLIENT, c -> c.subject().client()));

  private ClientViewPolicy() {}

  static Verdict judge(ViewCase viewCase) {
    return RULES.stream()
        .filter(rule -> !rule.holds().test(viewCase))
        .map(Rule::denial)
        .findFirst()
        .orElse(Verdict.ALLOWED);
  }
}
