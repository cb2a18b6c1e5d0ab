package app.roster.provisioning;

import app.roster.access.Actor;
import app.roster.provisioning.csv.ClientFile;
import app.roster.provisioning.csv.KnownTags;
import app.roster.provisioning.csv.Reading;
import app.roster.tags.Tags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

/** Reads uploads, the first time and again. */
@ApplicationScoped
class Uploads {

  @Inject private Clock clock;
  @Inject private Tags tags;

  /** What has just come, as a list of the organization the actor works in. */
  ClientFile read(Actor actor, Upload upload) {
    Map<String, String> ids = new HashMap<>();
    tags.byKey(actor).forEach((key, id) -> ids.put(key, id.value()));
    return read(upload, KnownTags.of(ids));
  }

  /** What was read before, with the same result for every row that was right. */
  ClientFile readAgain(Upload upload) {
    return read(upload, KnownTags.any());
  }

  private ClientFile read(Upload upload, KnownTags known) {
    // Somewhere it is already tomorrow, so somebody may already have been born there.
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(14));
    return ClientFile.of(upload.content(), new Reading(upload.mode(), today, known));
  }
}
