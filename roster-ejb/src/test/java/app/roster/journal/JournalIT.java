package app.roster.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.roster.access.Actor;
import app.roster.kernel.ForbiddenException;
import app.roster.kernel.NotFoundException;
import app.roster.kernel.OrganizationId;
import app.roster.kernel.PageRequest;
import app.roster.kernel.UserId;
import app.roster.testing.Deployments;
import app.roster.testing.SomeRoster;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import javax.imageio.ImageIO;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@Tag("A24")
@ExtendWith(ArquillianExtension.class)
class JournalIT {

  private static final PageRequest PAGE = new PageRequest(0, 10);
  private static final LocalDateTime NOON = LocalDateTime.of(2026, 11, 20, 12, 30);

  @Inject private Journal journal;
  @Inject private SomeRoster roster;

  private Actor pro;
  private UserId client;

  @Deployment
  static WebArchive deployment() {
    return Deployments.roster();
  }

  @BeforeEach
  void a_client_with_a_pro() {
    OrganizationId organization = roster.organization();
    pro = roster.pro(organization, "Pat");
    client = roster.client(organization, "Europe/Berlin");
  }

  @Test
  void the_pro_reads_what_the_client_wrote_with_photo_and_local_time_and_comments() {
    EntryId id =
        journal.add(Actor.client(client), client, new NewEntry(Meal.LUNCH, "Soup", NOON, png()));

    journal.comment(pro, client, id, "Looks good");

    JournalEntry entry = journal.of(pro, client, PAGE).items().get(0);
    assertThat(entry.getCaption()).isEqualTo("Soup");
    assertThat(entry.eatenAt()).hasToString("2026-11-20T12:30+01:00[Europe/Berlin]");
    assertThat(entry.isHasPhoto()).isTrue();
    assertThat(entry.getComments())
        .extracting(JournalComment::getText)
        .containsExactly("Looks good");
    assertThat(journal.photo(pro, client, id)).startsWith(0xff, 0xd8);
  }

  @Test
  void a_pro_adds_entries_in_client_view_only() {
    NewEntry entry = new NewEntry(Meal.SNACK, "Apple", NOON, new byte[0]);

    assertThat(
            catchThrowableOfType(ForbiddenException.class, () -> journal.add(pro, client, entry)))
        .isNotNull();
    journal.add(pro.inView("view-1"), client, entry);

    assertThat(journal.of(pro, client, PAGE).items())
        .extracting(JournalEntry::author)
        .containsExactly(pro.user());
  }

  @Test
  @Tag("A1")
  void a_photo_is_reached_through_its_client_only() {
    EntryId id =
        journal.add(Actor.client(client), client, new NewEntry(Meal.LUNCH, "Soup", NOON, png()));
    OrganizationId elsewhere = roster.organization();
    Actor stranger = roster.pro(elsewhere, "Sam");
    UserId theirs = roster.client(elsewhere, null);

    assertThat(
            catchThrowableOfType(
                NotFoundException.class, () -> journal.photo(stranger, client, id)))
        .isNotNull();
    assertThat(
            catchThrowableOfType(
                NotFoundException.class, () -> journal.photo(stranger, theirs, id)))
        .isNotNull();
  }

  private static byte[] png() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(new BufferedImage(40, 20, BufferedImage.TYPE_INT_ARGB), "png", bytes);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
