package app.roster.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.roster.testing.Browsers;
import app.roster.testing.RosterExtension;
import app.roster.testing.RosterStack;
import app.roster.testing.pages.DashboardPage;
import app.roster.testing.pages.ImportPage;
import app.roster.testing.pages.SignInPages;
import com.microsoft.playwright.BrowserContext.ClearCookiesOptions;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What a Pro takes along from an import, and what becomes of it. */
@ExtendWith(RosterExtension.class)
class ImportDownloadsIT {

  private static final String HEADER =
      "email_address,initial_password,first_name,last_name,birthdate,gender";
  private static final Pattern CELL = Pattern.compile("<t xml:space=\"preserve\">([^<]*)</t>");

  @TempDir private Path folder;

  @Test
  @Tag("B3")
  @Tag("B17")
  @Tag("B19")
  void passwords_are_generated_handed_out_once_and_open_the_door(
      RosterStack stack, Browsers browsers) throws IOException {
    Page page = People.proOnClients(stack, browsers.atDesktop());
    ImportPage importing =
        ImportPage.open(page)
            .upload(
                list(
                    "generated.csv",
                    HEADER,
                    "handed.out@example.org,,Ann (Annie) <b>,Out,,",
                    "given.out@example.org,=Given-00!,Bo,Given,,"));
    assertThat(page.getByText("1 row has no password")).isVisible();
    assertThat(importing.row(2)).containsText("New; a password is generated");
    assertThat(importing.row(3)).not().containsText("generated");
    importing.confirm();

    Download list = importing.handOut();

    assertThat(list.suggestedFilename()).isEqualTo("temporary-passwords.xlsx");
    List<String> cells = cells(list.path());
    assertThat(cells.subList(0, 7))
        .containsExactly(
            "first_name",
            "last_name",
            "email_address",
            "initial_password",
            "Ann (Annie) &lt;b&gt;",
            "Out",
            "handed.out@example.org");
    assertThat(cells.subList(8, cells.size()))
        .containsExactly("Bo", "Given", "given.out@example.org", "=Given-00!");
    // The page that is open still has the button.
    importing.handOutButton().click();
    assertThat(page.getByText("downloaded already").first()).isVisible();
    page.reload();
    assertThat(importing.handOutHint()).containsText("have been downloaded already");
    assertThat(importing.handOutButton()).hasCount(0);

    Page client = browsers.onPhone().page();
    client.navigate(stack.page("dashboard"));
    SignInPages signIn = new SignInPages(client);
    signIn.enter("handed.out@example.org", cells.get(7));
    signIn.chooseNewPassword(People.NEW_PASSWORD);
    client.waitForURL("**/roster/dashboard");
    new DashboardPage(client).shown();
  }

  @Test
  @Tag("B3")
  @Tag("B17")
  void a_browser_that_lost_its_cookie_still_gets_the_generated_passwords(
      RosterStack stack, Browsers browsers) throws IOException {
    Page page = People.proOnClients(stack, browsers.atDesktop());
    ImportPage importing =
        ImportPage.open(page)
            .upload(
                list(
                    "lost.csv",
                    HEADER,
                    "lost.made@example.org,,Ann,Made,,",
                    "lost.given@example.org,Given-00!,Bo,Given,,"))
            .confirm();
    page.context().clearCookies(new ClearCookiesOptions().setName("roster-upload"));

    List<String> cells = cells(importing.handOut().path());

    assertThat(cells.subList(4, 7)).containsExactly("", "", "lost.made@example.org");
    assertThat(cells.get(7)).hasSize(27);
    assertThat(cells.subList(8, cells.size()))
        .containsExactly("", "", "lost.given@example.org", "(in the file that was uploaded)");
  }

  @Test
  @Tag("B16")
  @Tag("B28")
  @Tag("B34")
  void the_file_of_errors_is_corrected_and_uploaded_as_it_is(RosterStack stack, Browsers browsers)
      throws IOException {
    Page page = People.proOnClients(stack, browsers.atDesktop());
    ImportPage importing =
        ImportPage.open(page)
            .upload(
                list(
                    "mixed.csv",
                    HEADER,
                    "right@example.org,Secret-00!,Right,Row,,",
                    "wrong@example.org,short,=Wrong,Row,1981-11-20,w"));

    String errors = Files.readString(importing.errors().path(), StandardCharsets.UTF_8);

    assertThat(errors)
        .startsWith(
            "\ufeff" + HEADER + ",problem\r\nwrong@example.org,,\"'=Wrong\",Row,1981-11-20,w,")
        .contains("B3: The password has fewer than 8 characters.")
        .contains("E3: Write it as YYYYMMDD. Did you mean 19811120?")
        .doesNotContain("short")
        .doesNotContain("right@example.org");
    page.navigate(stack.page("clients"));
    ImportPage again =
        ImportPage.open(page)
            .upload(
                list(
                    "corrected.csv",
                    errors
                        .replace("wrong@example.org,,", "wrong@example.org,Secret-00!,")
                        .replace("1981-11-20,w,", "19811120,F,")
                        .stripTrailing()));
    assertThat(again.figure("New")).hasText("1");
    assertThat(again.figure("Errors")).hasText("0");
  }

  private Path list(String name, String... lines) throws IOException {
    return Files.write(folder.resolve(name), List.of(lines));
  }

  private static List<String> cells(Path workbook) throws IOException {
    try (ZipFile zip = new ZipFile(workbook.toFile())) {
      byte[] sheet = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes();
      return CELL.matcher(new String(sheet, StandardCharsets.UTF_8))
          .results()
          .map(MatchResult::group)
          .map(text -> text.replaceAll("<[^>]*>", ""))
          .toList();
    }
  }
}
