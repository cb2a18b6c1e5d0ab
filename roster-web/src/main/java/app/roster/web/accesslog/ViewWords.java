package app.roster.web.accesslog;

import app.roster.access.Action;
import app.roster.accesslog.ViewRecord;
import app.roster.audit.ViewTouch;
import app.roster.web.shell.Moments;
import app.roster.web.shell.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Client views in the words of the page. */
@RequestScoped
class ViewWords {

  static final String FEATURE = "accesslog";

  /** Whose names Keycloak uses as they are; every reason of its policy has one text. */
  private static final Set<String> CAUSES =
      Set.of(
          "STOPPED_BY_ACTOR",
          "STOPPED_BY_CLIENT",
          "STOPPED_BY_ADMINISTRATOR",
          "SESSION_ENDED",
          "CAP_REACHED",
          "IDLE",
          "ACTOR_SIGNED_OUT",
          "DISCONNECTED");

  @Inject private Texts texts;
  @Inject private Moments moments;

  ViewLine line(ViewRecord view) {
    return new ViewLine(
        view.session(),
        view.actorName().isEmpty() ? texts.of(FEATURE, "actor.unknown") : view.actorName(),
        view.organization(),
        view.subjectName().isEmpty() ? "" : view.subject().value(),
        view.subjectName().isEmpty() ? texts.of(FEATURE, "subject.gone") : view.subjectName(),
        moments.exact(view.startedAt()),
        view.endedAt().map(end -> lasted(view.startedAt(), end)).orElse(""),
        view.endedAt().isPresent() ? cause(view.endCause()) : "",
        view.reason(),
        kinds(view.touches(), touch -> true),
        kinds(view.touches(), touch -> touch.action() != Action.VIEW));
  }

  private String lasted(Instant start, Instant end) {
    Duration length = Duration.between(start, end);
    return length.toMinutes() < 1
        ? texts.of(FEATURE, "lasted.short")
        : texts.of(FEATURE, "lasted.minutes", length.toMinutes());
  }

  private String cause(String cause) {
    return texts.of(FEATURE, "cause." + (CAUSES.contains(cause) ? cause : "OTHER"));
  }

  private String kinds(List<ViewTouch> touches, Predicate<ViewTouch> wanted) {
    return touches.stream()
        .filter(wanted)
        .map(touch -> texts.of(FEATURE, "resource." + touch.resource().name()))
        .distinct()
        .collect(Collectors.joining(", "));
  }
}
