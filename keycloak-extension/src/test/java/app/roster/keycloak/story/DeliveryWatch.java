package app.roster.keycloak.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

/** Waits for what becomes of a mail, by the feed, which tells of every try. */
public final class DeliveryWatch {

  private final Practice practice;
  private String cursor = "0";

  public DeliveryWatch(Practice practice) {
    this.practice = practice;
  }

  public void await(String invitationId, String delivery) {
    while (!delivery.equals(practice.invitation(invitationId).get("delivery").asText())) {
      JsonNode page = practice.asService("/changes?wait=20&after=" + cursor).get().ok().json();
      assertThat(page.get("items")).as("a change within 20 s").isNotEmpty();
      cursor = page.get("next").asText();
    }
  }
}
