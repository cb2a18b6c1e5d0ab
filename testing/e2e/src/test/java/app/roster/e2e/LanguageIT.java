package app.roster.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.roster.testing.Browsers;
import app.roster.testing.RosterExtension;
import app.roster.testing.RosterStack;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The language of the account, in a browser of another one. */
@ExtendWith(RosterExtension.class)
class LanguageIT {

  @Test
  void a_page_speaks_one_language_also_where_its_words_come_from_code(
      RosterStack stack, Browsers browsers) {
    Page page = People.signedIn(stack, browsers.atDesktop(), "jonas.keller@example.org", "team");

    assertThat(page.locator("html")).hasAttribute("lang", "de");
    assertThat(page.locator("main")).containsText("Behandler");
    assertThat(page.locator("main")).not().containsText("Practitioner");
  }
}
