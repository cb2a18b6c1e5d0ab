package app.roster.keycloak.clientview.exchange;

import app.roster.keycloak.ground.Person;
import app.roster.keycloak.ground.TestRealm;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Events of one type, newest first. */
record ViewLog(JsonNode events) {

  static ViewLog of(TestRealm realm, String type) {
    return new ViewLog(realm.events(type));
  }

  Stream<JsonNode> about(Person person) {
    return StreamSupport.stream(events.spliterator(), false)
        .filter(event -> person.id().equals(event.path("userId").asText()));
  }

  JsonNode newest() {
    return events.get(0);
  }
}
