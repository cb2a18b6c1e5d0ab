package app.roster.keycloak.ground;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.stream.StreamSupport;

/** An organization, changed with Keycloak's own admin calls. */
public record TestOrganization(TestRealm realm, String id) {

  public Person pro(String username) {
    return joined(realm.person(username), "pros");
  }

  public Person client(String username) {
    return joined(realm.person(username), "clients");
  }

  public Person member(String username) {
    Person person = realm.person(username);
    addMember(person);
    return person;
  }

  /** Makes an existing person a member in this group. */
  public Person joined(Person person, String group) {
    addMember(person);
    joinGroup(person, group);
    return person;
  }

  public void addMember(Person person) {
    call("/members").text("application/json", person.id()).post().ok();
  }

  public void joinGroup(Person person, String group) {
    call("/groups/" + groupId(group) + "/members/" + person.id()).put().ok();
  }

  public void leaveGroup(Person person, String group) {
    call("/groups/" + groupId(group) + "/members/" + person.id()).delete().ok();
  }

  public void removeMember(Person person) {
    call("/members/" + person.id()).delete().ok();
  }

  public boolean hasMember(String userId) {
    return call("/members/" + userId).get().status() == 200;
  }

  public void delete() {
    call("").delete().ok();
  }

  /** Changes some members of the representation and keeps the others. */
  public void change(Map<String, Object> members) {
    ObjectNode now = (ObjectNode) call("").get().ok().json();
    now.setAll((ObjectNode) new ObjectMapper().valueToTree(members));
    call("").json(now).put().ok();
  }

  public Call call(String path) {
    return realm.admin("/organizations/" + id + path);
  }

  private String groupId(String group) {
    return StreamSupport.stream(call("/groups").get().ok().json().spliterator(), false)
        .filter(found -> group.equals(found.get("name").asText()))
        .map(found -> found.get("id").asText())
        .findFirst()
        .orElseGet(() -> createGroup(group));
  }

  private String createGroup(String group) {
    Answer made = call("/groups").json(Map.of("name", group)).post().ok();
    return made.header("Location").isPresent() ? made.createdId() : made.text("id");
  }
}
