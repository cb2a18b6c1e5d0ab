package app.roster.organizations;

import app.roster.access.Actor;
import app.roster.access.ClientInviters;
import app.roster.access.ClientViewUse;
import app.roster.access.Guard;
import app.roster.identity.AccessToken;
import app.roster.identity.Realm;
import app.roster.identity.RealmCall;
import app.roster.identity.RefusedException;
import app.roster.kernel.OrganizationId;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** The settings of the organization a Pro works in, kept by Keycloak. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Organizations {

  private static final Logger LOG = Logger.getLogger(Organizations.class);

  private static final String SETTINGS = "/roster/organizations/{}/settings";

  @Inject private Guard guard;
  @Inject private Realm realm;

  /** What holds now. */
  public OrganizationSettings settings(Actor actor, AccessToken token) {
    OrganizationId organization = guard.admitPro(actor);
    return read(realm.send(RealmCall.get(SETTINGS, organization).as(token)).json());
  }

  /**
   * Changes what differs between the two, all or nothing; whatever somebody else has changed
   * meanwhile stays.
   *
   * @param shown what the Pro has seen
   * @param wanted what the Pro made of it
   * @return what holds now
   * @throws RefusedException {@code administrator_required}, {@code invalid_settings}
   */
  public OrganizationSettings change(
      Actor actor, AccessToken token, OrganizationSettings shown, OrganizationSettings wanted) {
    OrganizationId organization = guard.admitPro(actor);
    JsonObject difference = difference(attributes(shown), attributes(wanted));
    if (difference.isEmpty()) {
      return settings(actor, token);
    }
    JsonObject now =
        realm.send(RealmCall.put(SETTINGS, organization).json(difference).as(token)).json();
    LOG.infof("%s changed %s of %s", actor.user(), difference.keySet(), organization);
    return read(now);
  }

  private static JsonObject difference(Map<String, String> shown, Map<String, String> wanted) {
    JsonObjectBuilder difference = Json.createObjectBuilder();
    wanted.forEach(
        (attribute, value) -> {
          if (!value.equals(shown.get(attribute))) {
            difference.add(attribute, value);
          }
        });
    return difference.build();
  }

  private static Map<String, String> attributes(OrganizationSettings settings) {
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("roster.invitation-message", settings.invitationMessage());
    attributes.put("roster.reminder-days", text(settings.reminderDays()));
    attributes.put("roster.client-inviters", settings.clientInviters().name());
    attributes.put("roster.requests", String.valueOf(settings.requests()));
    attributes.put("roster.client-view.use", settings.clientView().name());
    attributes.put("roster.client-view.max-minutes", text(settings.clientViewMinutes()));
    return attributes;
  }

  private static OrganizationSettings read(JsonObject answer) {
    Map<String, String> values =
        answer.getJsonArray("items").getValuesAs(JsonObject.class).stream()
            .filter(item -> item.containsKey("value"))
            .collect(
                Collectors.toMap(item -> item.getString("name"), item -> item.getString("value")));
    return new OrganizationSettings(
        values.getOrDefault("roster.invitation-message", ""),
        number(values.get("roster.reminder-days")),
        ClientInviters.named(values.get("roster.client-inviters")),
        Boolean.parseBoolean(values.get("roster.requests")),
        ClientViewUse.named(values.get("roster.client-view.use")),
        number(values.get("roster.client-view.max-minutes")));
  }

  /** An empty text takes the value away. */
  private static String text(int number) {
    return number == 0 ? "" : String.valueOf(number);
  }

  private static int number(String text) {
    return text == null ? 0 : Integer.parseInt(text);
  }
}
