package app.roster.keycloak.clientview.api;

import app.roster.keycloak.clientview.ClientViewEntity;
import java.util.List;

/** A list of views as JSON; times are ISO-8601 instants. */
public record ViewPage(List<Item> items, int total) {

  /** One view. */
  public record Item(
      String sid,
      String organizationId,
      String actorId,
      String subjectId,
      String startedAt,
      String expiresAt) {

    static Item of(ClientViewEntity view) {
      return new Item(
          view.sessionId(),
          view.organizationId(),
          view.actorId(),
          view.subjectId(),
          view.startedAt().toString(),
          view.expiresAt().toString());
    }
  }
}
