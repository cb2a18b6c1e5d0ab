package app.roster.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.roster.testing.Browsers;
import app.roster.testing.Looks;
import app.roster.testing.RosterExtension;
import app.roster.testing.RosterStack;
import app.roster.testing.pages.ClientDetailsPage;
import app.roster.testing.pages.ClientsPage;
import app.roster.testing.pages.ImportPage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** People whose names are written from right to left, longer than their columns are wide. */
@ExtendWith(RosterExtension.class)
class RightToLeftIT {

  private static final String ARABIC = "الخوارزمي البغدادي المعروف بالحاسب";
  private static final String HEBREW = "בן־יהודה פרלמן מירושלים הבנויה";
  private static final String LATIN = "Rimsky-Korsakov of Tikhvin and Novgorod";

  private static final List<String> LIST =
      List.of(
          "email_address,initial_password,first_name,last_name",
          "arabic@example.org,Temporary-01,محمد عبد الرحمن بن موسى," + ARABIC,
          "hebrew@example.org,Temporary-02,אליעזר יצחק בן אברהם," + HEBREW,
          "latin@example.org,Temporary-03,Nikolai Andreyevich junior," + LATIN);

  /** Which of a name's characters lie within the box that shows it. */
  private static final String SHOWN =
      """
      (name) => {
        const box = name.getBoundingClientRect();
        const text = [...name.childNodes].find((node) => node.nodeType === Node.TEXT_NODE);
        const seen = (index) => {
          const range = document.createRange();
          range.setStart(text, index);
          range.setEnd(text, index + 1);
          const glyph = range.getBoundingClientRect();
          return glyph.left >= box.left - 1 && glyph.right <= box.right + 1;
        };
        return `${seen(0) ? "first" : ""} ${seen(text.length - 1) ? "last" : ""}`.trim();
      }
      """;

  @TempDir private Path folder;

  @Test
  void names_that_do_not_fit_are_cut_at_their_end(RosterStack stack, Browsers browsers)
      throws IOException {
    Page page = People.signedIn(stack, browsers.atDesktop(), People.OTHER_PRO, "clients");
    Path file = Files.write(folder.resolve("names.csv"), LIST);
    ImportPage importing = ImportPage.open(page).upload(file);
    assertThat(importing.figure("New")).hasText("3");
    importing.confirm();
    page.navigate(stack.page("clients"));
    ClientsPage clients = new ClientsPage(page).shown();
    Looks looks = new Looks(page);
    looks.at("names from right to left");

    page.setViewportSize(360, 780);
    for (String name : List.of(ARABIC, HEBREW, LATIN)) {
      Locator last = clients.row(name).locator("td.pin-last .name");
      assertThat(last).hasText(name);
      assertThat(last.evaluate(SHOWN)).as(name).isEqualTo("first");
    }

    page.navigate(stack.page("clients/details?id=" + clients.id(ARABIC)));
    assertThat(new ClientDetailsPage(page).name()).containsText(ARABIC);
    looks.at("details from right to left");
    assertThat(looks.findings()).isEmpty();
  }
}
