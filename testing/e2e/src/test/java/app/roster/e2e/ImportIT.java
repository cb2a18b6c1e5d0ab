package app.roster.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.roster.testing.Browsers;
import app.roster.testing.RosterExtension;
import app.roster.testing.RosterStack;
import app.roster.testing.pages.ClientsPage;
import app.roster.testing.pages.DashboardPage;
import app.roster.testing.pages.ImportPage;
import app.roster.testing.pages.SignInPages;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A practice from a spreadsheet. */
@ExtendWith(RosterExtension.class)
class ImportIT {

  private static final int ROWS = 50;
  private static final String HEADER =
      "email_address,initial_password,first_name,last_name,birthdate,gender";

  @TempDir private Path folder;

  @Test
  @Tag("B1")
  @Tag("B2")
  @Tag("B3")
  @Tag("B4")
  @Tag("B12")
  @Tag("B18")
  @Tag("B25")
  @Tag("B26")
  @Tag("B27")
  @Tag("B28")
  @Tag("B29")
  @Tag("B30")
  void fifty_clients_are_imported_and_one_of_them_signs_in_with_a_password_of_her_own(
      RosterStack stack, Browsers browsers) throws IOException {
    int mails = stack.mails().mails().size();
    Page page = People.proOnClients(stack, browsers.atDesktop());

    ImportPage importing = ImportPage.openByKeyboard(page);
    assertThat(importing.handover()).containsText("0 emails are sent");
    importing.uploadByKeyboard(spreadsheet());
    assertThat(importing.figure("New")).hasText(String.valueOf(ROWS));
    importing.confirm();
    assertThat(importing.handover()).containsText("0 emails sent");

    page.navigate(stack.page("clients"));
    ClientsPage clients = new ClientsPage(page);
    clients.search("Imported07");
    assertThat(clients.row("Imported07")).containsText("Never signed in");
    assertThat(stack.mails().mails()).hasSize(mails);

    Page client = browsers.onPhone().page();
    client.navigate(stack.page(""));
    SignInPages signIn = new SignInPages(client);
    client.navigate(stack.page("dashboard"));
    signIn.enter("imported07@example.org", "Temporary-07");
    signIn.chooseNewPassword(People.NEW_PASSWORD);
    client.waitForURL("**/roster/dashboard");
    new DashboardPage(client).shown();
  }

  @Test
  @Tag("B6")
  @Tag("B8")
  @Tag("B24")
  @Tag("B26")
  @Tag("B31")
  void the_template_holds_row_1_alone_and_a_wrong_file_says_what_to_do_and_whom_to_ask(
      RosterStack stack, Browsers browsers) throws IOException {
    Page page = People.proOnClients(stack, browsers.atDesktop());
    ImportPage importing = ImportPage.open(page);

    Download template = importing.template();
    assertThat(template.suggestedFilename()).isEqualTo("clients-template.csv");
    assertThat(Files.readString(template.path()).strip()).endsWith(HEADER).hasLineCount(1);

    importing.drop("clients.csv", "new@example.org,secret-00,New,Person,19811120,F");
    assertThat(importing.chosen()).hasText("clients.csv");
    importing.send();
    assertThat(importing.error()).containsText("Row 1 holds data");
    assertThat(importing.error()).containsText("support@example.org");

    // The spreadsheet to fill in is no list itself, and the page says how to make one of it.
    importing.upload(importing.workbook().path());
    assertThat(importing.error()).containsText("CSV UTF-8");
  }

  @Test
  @Tag("B10")
  @Tag("B13")
  @Tag("B16")
  @Tag("B21")
  @Tag("B22")
  @Tag("B31")
  @Tag("B33")
  @Tag("B34")
  void rows_with_errors_are_named_one_by_one_and_nothing_is_made(
      RosterStack stack, Browsers browsers) throws IOException {
    Page page = People.proOnClients(stack, browsers.atDesktop());
    Path file =
        Files.write(
            folder.resolve("mixed.csv"),
            List.of(
                HEADER,
                "Wrong-Rows@Example.org,=1+1 <b>,Imani,Wrongrows,,",
                "not an address,Secret-00!,Imani,Wrongrows,,",
                "short@example.org,short,Imani,Wrongrows,,",
                "date@example.org,Secret-00!,Imani,Wrongrows,1981-11-20,",
                "gender@example.org,Secret-00!,Imani,Wrongrows,,X",
                "wrong-rows@example.org,Secret-00!,Imani,Wrongrows,,"));

    ImportPage importing = ImportPage.open(page).upload(file);

    assertThat(importing.figure("Errors")).hasText("5");
    assertThat(importing.row(2)).containsText("wrong-rows@example.org");
    assertThat(importing.row(2)).containsText("New");
    assertThat(importing.row(3)).containsText("not a valid email address");
    assertThat(importing.row(4)).containsText("fewer than 8 characters");
    assertThat(importing.row(5)).containsText("E5 birthdate");
    assertThat(importing.row(5)).containsText("Did you mean 19811120?");
    assertThat(importing.row(6)).containsText("Allowed are M, F, male, female");
    assertThat(importing.row(7)).containsText("stands in row 2 already");
    assertThat(importing.confirmButton()).isDisabled();
    String id = page.url().replaceFirst(".*[?&]id=([^&]+).*", "$1");
    assertThat(importing.support()).containsText("support@example.org");
    assertThat(importing.support()).containsText(id);
    page.navigate(stack.page("clients"));
    assertThat(new ClientsPage(page).search("Wrongrows").rows()).hasCount(0);
  }

  @Test
  @Tag("B7")
  @Tag("B9")
  void a_file_with_other_columns_is_refused_naming_the_first_that_differs(
      RosterStack stack, Browsers browsers) throws IOException {
    Page page = People.proOnClients(stack, browsers.atDesktop());
    Path file = folder.resolve("wrong.csv");
    Files.writeString(
        file, "email_address,first_name,initial_password\na@example.org,A,secret-00\n");

    ImportPage importing = ImportPage.open(page).upload(file);

    assertThat(importing.error()).containsText("initial_password");
  }

  private Path spreadsheet() throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add(HEADER);
    for (int row = 1; row <= ROWS; row++) {
      lines.add(
          "imported%1$02d@example.org,Temporary-%1$02d,Robin,Imported%1$02d,19850120,F"
              .formatted(row));
    }
    return Files.write(folder.resolve("clients.csv"), lines);
  }
}
