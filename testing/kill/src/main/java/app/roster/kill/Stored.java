package app.roster.kill;

import app.roster.keycloak.ground.KeycloakGround;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the database holds of one scene, and what of it may not be. */
final class Stored {

  /** Accounts of people who were new, whoever made them. */
  private static final String MADE =
      "user_entity u where u.realm_id = (select id from realm where name = '{realm}')"
          + " and u.email like '{name}-g%'";

  /** By what is wrong: a query that finds how often. */
  private static final Map<String, String> NEVER = new LinkedHashMap<>();

  static {
    never(
        "accounts that no row reports",
        made(
            "not exists (select 1 from roster_import_row r join roster_import i on i.id ="
                + " r.import_id where i.org_id = '{org}' and r.user_id = u.id and r.outcome ="
                + " 'CREATED' and r.email = u.email)"));
    never(
        "rows that report an account that is not there",
        "select count(*) from roster_import_row r join roster_import i on i.id = r.import_id"
            + " where i.org_id = '{org}' and r.outcome = 'CREATED'"
            + " and not exists (select 1 from user_entity u where u.id = r.user_id)");
    never(
        "rows without their import",
        "select count(*) from roster_import_row r"
            + " where not exists (select 1 from roster_import i where i.id = r.import_id)");
    never(
        "accounts doubled",
        "select count(*) from (select u.email from "
            + MADE
            + " group by u.email having count(*) > 1) d");
    never(
        "accounts without membership",
        made(
            "not exists (select 1 from user_group_membership m join org o on o.group_id ="
                + " m.group_id where m.user_id = u.id and o.id = '{org}'"
                + " and m.membership_type = 'UNMANAGED')"));
    never(
        "members without the group of clients",
        made(
            "not exists (select 1 from user_group_membership m join keycloak_group g on g.id ="
                + " m.group_id join org o on g.parent_group = o.group_id"
                + " where m.user_id = u.id and o.id = '{org}' and g.name = 'clients')"));
    never(
        "members whom we do not know",
        made(
            "(select count(*) from roster_membership m where m.user_id = u.id"
                + " and m.org_id = '{org}' and m.kind = 'CLIENT' and m.external_id like 'K-%') <> 1"));
    never(
        "passwords without UPDATE_PASSWORD",
        made(
            "not exists (select 1 from user_required_action a where a.user_id = u.id"
                + " and a.required_action = 'UPDATE_PASSWORD')"));
    never(
        "accounts without exactly one temporary password",
        made(
            "(select count(*) from credential c where c.user_id = u.id"
                + " and c.type = 'password' and c.user_label = 'roster-temporary') <> 1"));
    never(
        "accounts without profile",
        made(
            "not (u.enabled and u.first_name like 'Row%' and u.last_name = 'Imported'"
                + " and exists (select 1 from user_attribute a where a.user_id = u.id"
                + " and a.name = 'birthdate' and a.value = '1981-11-20'))"));
    never(
        "accounts without the roles of everybody",
        made(
            "not exists (select 1 from user_role_mapping m join keycloak_role r on r.id ="
                + " m.role_id where m.user_id = u.id and r.name = 'default-roles-{realm}')"));
    never(
        "accounts without exactly one event",
        "select count(*) from user_entity u left join (select substring(details_json_long_value from"
            + " '\"subject_id\":\"([^\"]+)') as person, count(*) as times from event_entity"
            + " where details_json_long_value like '%member.imported%' group by 1) e"
            + " on e.person = u.id where u.email like '{name}-g%' and coalesce(e.times, 0) <> 1");
    never(
        "accounts without exactly one line in the change feed",
        made(
            "(select count(*) from roster_change c where c.user_id = u.id"
                + " and c.type = 'member.joined') <> 1"));
    never(
        "people with an account who were touched",
        "select count(*) from user_entity u where u.email like '{name}-elsewhere%'"
            + " and (u.first_name <> 'Long' or not u.enabled"
            + " or exists (select 1 from credential c where c.user_id = u.id)"
            + " or exists (select 1 from user_required_action a where a.user_id = u.id)"
            + " or exists (select 1 from roster_membership m where m.user_id = u.id))");
    never(
        "people invited twice",
        "select count(*) from (select email from roster_invitation where org_id = '{org}'"
            + " group by email having count(*) > 1) d");
    never(
        "people invited who have no account",
        "select count(*) from roster_invitation where org_id = '{org}'"
            + " and email not like '{name}-elsewhere%'");
    never(
        "invitations that no row reports",
        "select count(*) from roster_invitation v where v.org_id = '{org}'"
            + " and not exists (select 1 from roster_import_row r join roster_import i on i.id ="
            + " r.import_id where i.org_id = v.org_id and r.email = v.email"
            + " and r.outcome = 'INVITED')");
    never("mails", "select count(*) from roster_mail_outbox");
  }

  private final KeycloakGround keycloak;
  private final Scene scene;

  Stored(KeycloakGround keycloak, Scene scene) {
    this.keycloak = keycloak;
    this.scene = scene;
  }

  private static void never(String what, String query) {
    NEVER.put(what, query);
  }

  private static String made(String wrong) {
    return "select count(*) from " + MADE + " and " + wrong;
  }

  /** What may not be at any moment, however many have been made. */
  List<String> wrong() {
    List<String> found = new ArrayList<>();
    NEVER.forEach(
        (what, query) -> {
          long times = count(query);
          if (times > 0) {
            found.add(times + " " + what);
          }
        });
    return found;
  }

  /** What is missing, or too much, after the import has ended. */
  List<String> unfinished(String importId) {
    ClientList list = scene.list();
    String of = " from roster_import_row where import_id = '" + importId + "'";
    Map<String, List<Long>> figures = new LinkedHashMap<>();
    figures.put("accounts", pair(count("select count(*) from " + MADE), list.ofNewPeople().size()));
    figures.put(
        "rows CREATED",
        pair(
            count("select count(*)" + of + " and outcome = 'CREATED'"), list.ofNewPeople().size()));
    int elsewhere = list.of(ClientList.Kind.ELSEWHERE).size();
    figures.put(
        "rows INVITED",
        pair(count("select count(*)" + of + " and outcome = 'INVITED'"), elsewhere));
    figures.put(
        "pending invitations",
        pair(
            count(
                "select count(*) from roster_invitation where org_id = '{org}'"
                    + " and status = 'PENDING'"),
            elsewhere));
    figures.put(
        "rows SKIPPED",
        pair(
            count("select count(*)" + of + " and outcome = 'SKIPPED'"),
            list.of(ClientList.Kind.MEMBER).size() + list.of(ClientList.Kind.WRONG).size()));
    figures.put("rows", pair(count("select count(*)" + of), ClientList.ROWS));
    figures.put(
        "rows that still hold something",
        pair(count("select count(*)" + of + " and payload is not null"), 0));
    figures.put(
        "imports", pair(count("select count(*) from roster_import where org_id = '{org}'"), 1));
    figures.put("confirmations on record", pair(events("import.confirmed", importId), 1));
    return figures.entrySet().stream()
        .filter(figure -> !figure.getValue().get(0).equals(figure.getValue().get(1)))
        .map(
            figure ->
                figure.getValue().get(0)
                    + " "
                    + figure.getKey()
                    + " instead of "
                    + figure.getValue().get(1))
        .toList();
  }

  /** How far the import had come. */
  String standing() {
    long imports = count("select count(*) from roster_import where org_id = '{org}'");
    if (imports == 0) {
      return "nothing";
    }
    return List.of("INTAKE", "CHECKED", "RUNNING", "DONE").stream()
            .filter(
                status ->
                    count(
                            "select count(*) from roster_import where org_id = '{org}'"
                                + " and status = '"
                                + status
                                + "'")
                        > 0)
            .findFirst()
            .orElse("another")
        + ", "
        + count("select count(*) from " + MADE)
        + " made";
  }

  private long events(String name, String importId) {
    return count(
        "select count(*) from event_entity where details_json_long_value like '%"
            + name
            + "%' and details_json_long_value like '%"
            + importId
            + "%'");
  }

  private static List<Long> pair(long is, long wanted) {
    return List.of(is, wanted);
  }

  private long count(String query) {
    return keycloak.count(
        query
            .replace("{realm}", scene.realm().name())
            .replace("{org}", scene.organization().id())
            .replace("{name}", scene.list().name()));
  }
}
