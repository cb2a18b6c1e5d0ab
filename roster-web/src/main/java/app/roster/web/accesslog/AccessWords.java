package app.roster.web.accesslog;

import app.roster.audit.AccessLine;
import app.roster.web.shell.Moments;
import app.roster.web.shell.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** Entries of the access log in the words of the page. */
@RequestScoped
class AccessWords {

  @Inject private Texts texts;
  @Inject private Moments moments;

  String when(AccessLine line) {
    return moments.exact(line.at());
  }

  String actor(AccessLine line) {
    return line.actorName().isEmpty() ? texts.of(FEATURE, "actor.gone") : line.actorName();
  }

  String subject(AccessLine line) {
    return line.subjectName().isEmpty() ? texts.of(FEATURE, "subject.gone") : line.subjectName();
  }

  /** Such as "Changed measurements (3 times)". */
  String what(AccessLine line) {
    String what =
        texts.of(
            FEATURE,
            "action." + line.action().name(),
            texts.of(FEATURE, "resource." + line.resource().name()));
    return line.times() == 1 ? what : texts.of(FEATURE, "times", what, line.times());
  }

  String way(AccessLine line) {
    if (!line.allowed()) {
      return texts.of(FEATURE, "way.refused");
    }
    return texts.of(FEATURE, line.view().isEmpty() ? "way.direct" : "way.view");
  }

  private static final String FEATURE = ViewWords.FEATURE;
}
