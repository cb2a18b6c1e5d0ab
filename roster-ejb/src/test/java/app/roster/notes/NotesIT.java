package app.roster.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.roster.access.Actor;
import app.roster.kernel.ForbiddenException;
import app.roster.kernel.NotFoundException;
import app.roster.kernel.OrganizationId;
import app.roster.kernel.RosterException;
import app.roster.kernel.UserId;
import app.roster.testing.Deployments;
import app.roster.testing.SomeRoster;
import jakarta.inject.Inject;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@Tag("A24")
@ExtendWith(ArquillianExtension.class)
class NotesIT {

  @Inject private Notes notes;
  @Inject private SomeRoster roster;

  private OrganizationId organization;
  private Actor author;
  private Actor colleague;
  private UserId client;

  @Deployment
  static WebArchive deployment() {
    return Deployments.roster();
  }

  @BeforeEach
  void two_pros_and_a_client() {
    organization = roster.organization();
    author = roster.pro(organization, "Pat");
    colleague = roster.pro(organization, "Kim");
    client = roster.client(organization, "Europe/Berlin");
  }

  @Test
  void a_shared_note_is_read_by_the_team_and_a_private_one_by_its_author_only() {
    notes.add(author, client, new NoteText("for all", true));
    notes.add(author, client, new NoteText("for me", false));

    assertThat(notes.about(author, client)).extracting(Note::getText).contains("for me", "for all");
    assertThat(notes.about(colleague, client)).extracting(Note::getText).containsExactly("for all");
  }

  @Test
  void every_earlier_wording_is_kept() {
    NoteId id = notes.add(author, client, new NoteText("one", true));
    notes.rewrite(author, client, id, new NoteText("two", true), 0);
    int version = notes.about(author, client).get(0).version();
    notes.rewrite(author, client, id, new NoteText("three", true), version);

    Note note = notes.about(colleague, client).get(0);

    assertThat(note.getText()).isEqualTo("three");
    assertThat(note.getEdits()).extracting(NoteEdit::getText).containsExactly("two", "one");
    assertThat(note.editedAt()).isPresent();
  }

  @Test
  void saving_over_somebody_elses_change_is_refused() {
    NoteId id = notes.add(author, client, new NoteText("one", true));
    notes.rewrite(author, client, id, new NoteText("two", true), 0);

    RosterException refusal =
        catchThrowableOfType(
            RosterException.class,
            () -> notes.rewrite(author, client, id, new NoteText("late", true), 0));

    assertThat(refusal.messageKey()).isEqualTo("note.changed");
    assertThat(notes.about(author, client)).extracting(Note::getText).containsExactly("two");
  }

  @Test
  void only_the_author_changes_a_note_and_a_private_one_does_not_exist_for_others() {
    NoteId shared = notes.add(author, client, new NoteText("shared", true));
    NoteId hidden = notes.add(author, client, new NoteText("hidden", false));
    NoteText change = new NoteText("mine", true);

    assertThat(
            catchThrowableOfType(
                ForbiddenException.class,
                () -> notes.rewrite(colleague, client, shared, change, 0)))
        .isNotNull();
    assertThat(
            catchThrowableOfType(
                NotFoundException.class, () -> notes.rewrite(colleague, client, hidden, change, 0)))
        .isNotNull();
  }

  @Test
  @Tag("A1")
  void another_organization_finds_neither_the_client_nor_the_note() {
    NoteId id = notes.add(author, client, new NoteText("ours", true));
    Actor stranger = roster.pro(roster.organization(), "Sam");
    UserId theirs = roster.client(stranger.organization().orElseThrow(), null);

    assertThat(catchThrowableOfType(NotFoundException.class, () -> notes.about(stranger, client)))
        .isNotNull();
    assertThat(
            catchThrowableOfType(
                NotFoundException.class,
                () -> notes.rewrite(stranger, theirs, id, new NoteText("x", true), 0)))
        .isNotNull();
  }

  @Test
  void the_client_does_not_read_what_is_written_about_them() {
    notes.add(author, client, new NoteText("ours", true));

    assertThat(
            catchThrowableOfType(
                ForbiddenException.class, () -> notes.about(Actor.client(client), client)))
        .isNotNull();
  }
}
