package app.roster.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.roster.testing.Browsers;
import app.roster.testing.RosterExtension;
import app.roster.testing.RosterStack;
import app.roster.testing.pages.HelpPanel;
import app.roster.testing.pages.ShellPage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Help where people need it. */
@ExtendWith(RosterExtension.class)
class HelpIT {

  private static final String INVITING = "How do I invite a client?";
  private static final int CORNER = 100;

  @Test
  @Tag("A8")
  void the_button_is_at_the_lower_right_of_every_page_and_opens_what_fits_the_page(
      RosterStack stack, Browsers browsers) {
    Page page = People.proOnClients(stack, browsers.atDesktop());
    ShellPage shell = new ShellPage(page);
    for (String path : List.of("dashboard", "journal", "account", "import", "clients")) {
      page.navigate(stack.page(path));
      BoundingBox button = shell.helpButton().boundingBox();
      assertThat(button.x).as(path).isGreaterThan(page.viewportSize().width - CORNER);
      assertThat(button.y).as(path).isGreaterThan(page.viewportSize().height - CORNER);
    }
    assertThat(shell.openHelp().fitting().first()).hasText(INVITING);
    page.navigate(stack.page("import"));
    HelpPanel help = shell.openHelp();
    assertThat(help.fitting()).hasText("How do I import many clients at once?");
    assertThat(
            help.articles()
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(INVITING)))
        .isVisible();
    assertThat(help.supportLink()).hasAttribute("href", "mailto:support@example.org");
  }

  @Test
  @Tag("A60")
  void every_article_ends_with_a_question_whose_answer_is_kept(
      RosterStack stack, Browsers browsers) {
    Page page = People.signedIn(stack, browsers.onPhone(), "liam.obrien@example.org", "dashboard");
    HelpPanel help = new ShellPage(page).openHelp();
    for (String title : help.articles().allInnerTexts()) {
      help.read(title);
      assertThat(help.question(title)).hasText("Did this answer your question?");
    }
    help.read("How do I add a value?");

    help.answer("How do I add a value?", "Yes");

    assertThat(help.thanks("How do I add a value?")).hasText("Thank you, noted.");
  }
}
