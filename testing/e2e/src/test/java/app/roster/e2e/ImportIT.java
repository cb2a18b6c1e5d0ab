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

  @TempDir private Path folder;

  @Test
  @Tag("B1")
  @Tag("B2")
  @Tag("B4")
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

    ImportPage importing = ImportPage.open(page).upload(spreadsheet());
    assertThat(importing.figure("New")).hasText(String.valueOf(ROWS));
    importing.confirm();

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
    lines.add("email_address,initial_password,first_name,last_name,birthdate,gender");
    for (int row = 1; row <= ROWS; row++) {
      lines.add(
          "imported%1$02d@example.org,Temporary-%1$02d,Robin,Imported%1$02d,19850120,F"
              .formatted(row));
    }
    return Files.write(folder.resolve("clients.csv"), lines);
  }
}
