package app.roster.provisioning;

import app.roster.provisioning.csv.ClientFile;
import app.roster.provisioning.csv.Reading;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;

/** Reads uploads, the first time and again, with the same result. */
@ApplicationScoped
class Uploads {

  @Inject private Clock clock;

  ClientFile read(Upload upload) {
    // Somewhere it is already tomorrow, so somebody may already have been born there.
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(14));
    // Organizations keep no tags yet, so a row cannot name one that exists.
    Set<String> tags = Set.of();
    return ClientFile.of(upload.content(), new Reading(upload.mode(), today, tags));
  }
}
