package app.roster.web.journal;

import app.roster.journal.JournalComment;
import app.roster.journal.JournalEntry;
import app.roster.kernel.UserId;
import app.roster.kernel.Zones;
import app.roster.team.Team;
import app.roster.web.clientview.SubjectContext;
import app.roster.web.security.SignedIn;
import app.roster.web.shell.Shell;
import app.roster.web.shell.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The entries of a journal in the words of the page. */
@RequestScoped
class JournalWords {

  private static final String FEATURE = "journal";

  @Inject private Team team;
  @Inject private SubjectContext subject;
  @Inject private SignedIn signedIn;
  @Inject private Shell shell;
  @Inject private Texts texts;

  /**
   * For these entries of one person. Names are known while somebody is in the team; who left is
   * "your team".
   */
  EntryLine.Wording about(UserId owner, List<JournalEntry> entries) {
    Set<UserId> authors =
        entries.stream()
            .flatMap(
                entry ->
                    Stream.concat(
                        Stream.of(entry.author()),
                        entry.getComments().stream().map(JournalComment::author)))
            .collect(Collectors.toSet());
    return new Wording(owner, team.authors(subject.actor(), authors));
  }

  private final class Wording implements EntryLine.Wording {

    private final UserId owner;
    private final Map<UserId, String> names;

    private Wording(UserId owner, Map<UserId, String> names) {
      this.owner = owner;
      this.names = names;
    }

    @Override
    public String name(UserId user) {
      if (user.equals(signedIn.getUser())) {
        return signedIn.getName();
      }
      return names.getOrDefault(
          user, texts.of(FEATURE, user.equals(owner) ? "author.client" : "author.team"));
    }

    @Override
    public Optional<String> enteredBy(JournalEntry entry) {
      return entry.author().equals(owner)
          ? Optional.empty()
          : Optional.of(texts.of(FEATURE, "enteredBy", name(entry.author())));
    }

    @Override
    public DateTimeFormatter times() {
      return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
          .withLocale(shell.getLocale());
    }

    @Override
    public String time(Instant at) {
      return times().format(at.atZone(Zones.orUtc(signedIn.fact("zoneinfo").orElse(null))));
    }

    @Override
    public String meal(JournalEntry entry) {
      return texts.of(FEATURE, "meal." + entry.getMeal().name());
    }
  }
}
