package app.roster.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.roster.testing.Browsers;
import app.roster.testing.Looks;
import app.roster.testing.RosterExtension;
import app.roster.testing.RosterStack;
import app.roster.testing.pages.ClientTags;
import app.roster.testing.pages.ClientsPage;
import app.roster.testing.pages.ImportPage;
import app.roster.testing.pages.TagList;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The tags of an organization and of its clients. */
@ExtendWith(RosterExtension.class)
class TagsIT {

  private static final String LONG = "Donaudampfschifffahrtsgesellschaftskapitaenswitwen";
  private static final String HOSTILE = "<img src=x onerror=alert(1)> & \"=1+1\"";
  private static final String PRACTITIONER = "jonas.keller@example.org";

  @TempDir private Path folder;

  @Test
  void the_owner_keeps_the_list_and_every_pro_gives_its_tags_to_clients(
      RosterStack stack, Browsers browsers) {
    Page page = People.signedIn(stack, browsers.atDesktop(), People.OTHER_PRO, "settings");
    Looks looks = new Looks(page);
    TagList list = new TagList(page).add("Autumn").add(LONG).add(HOSTILE);
    list.type("  AUTUMN ");
    assertThat(page.locator(".ui-growl-item-container"))
        .containsText(new String[] {"There is a tag “AUTUMN” already."});
    list.rename("Autumn", "Autumn & winter");
    assertThat(list.names()).containsText(new String[] {HOSTILE, "Autumn & winter", LONG});
    looks.at("settings with tags");

    String client = clientOf(stack, page);
    String path = "clients/details?id=" + client;
    page.navigate(stack.page(path));
    ClientTags tags = new ClientTags(page).add("Autumn & winter").add(LONG).add(HOSTILE);
    looks.at("client with tags");
    tags.take("Autumn & winter");
    assertThat(page.locator("#client-tags-title")).isFocused();
    page.reload();
    assertThat(tags.names()).containsText(new String[] {HOSTILE, LONG});

    Page german = People.signedIn(stack, browsers.atDesktop(), PRACTITIONER, path);
    Looks longer = new Looks(german);
    assertThat(new ClientTags(german).names()).containsText(new String[] {HOSTILE, LONG});
    longer.layoutAt("client with tags in German");
    german.navigate(stack.page("settings"));
    assertThat(new TagList(german).names()).hasCount(3);
    assertThat(new TagList(german).acts()).hasCount(0);
    longer.layoutAt("tags of a practitioner in German");

    page.navigate(stack.page("settings"));
    Locator question = list.askToDelete(HOSTILE);
    assertThat(question).containsText("These lose it: 1 client.");
    looks.at("question before deleting a tag");
    question.getByText("Delete", new Locator.GetByTextOptions().setExact(true)).press("Enter");
    assertThat(list.names()).containsText(new String[] {"Autumn & winter", LONG});
    assertThat(list.newName()).isFocused();
    page.navigate(stack.page(path));
    assertThat(tags.names()).containsText(new String[] {LONG});
    assertThat(looks.findings()).isEmpty();
    assertThat(longer.findings()).isEmpty();
  }

  @Test
  @Tag("B9")
  void the_tags_of_a_list_stand_on_the_clients_page_and_an_unknown_one_is_named(
      RosterStack stack, Browsers browsers) throws IOException {
    Page page = People.signedIn(stack, browsers.atDesktop(), People.OTHER_PRO, "settings");
    new TagList(page).add("Program A").add("Bergen");
    Path unknown = list("unknown@example.org,Temporary-01,Una,Unknown,,,Program A,Gold <b>");
    Path known = list("tagged@example.org,Temporary-01,Tilda,Tagged,,,program  a,BERGEN");

    page.navigate(stack.page("import"));
    ImportPage importing = new ImportPage(page).upload(unknown);
    assertThat(importing.row(2)).containsText("H2 tag");
    assertThat(importing.row(2)).containsText("There is no tag “Gold <b>”.");
    page.navigate(stack.page("import"));
    new ImportPage(page).upload(known).confirm();

    page.navigate(stack.page("clients"));
    ClientsPage clients = new ClientsPage(page).shown().search("Tagged");
    clients.openDetails("Tagged", ClientsPage.Link.LAST_NAME);
    assertThat(new ClientTags(page).names()).containsText(new String[] {"Bergen", "Program A"});
  }

  private Path list(String row) throws IOException {
    Path file = Files.createTempFile(folder, "clients", ".csv");
    return Files.write(
        file,
        List.of(
            "email_address,initial_password,first_name,last_name,birthdate,gender,tag,tag", row));
  }

  private static String clientOf(RosterStack stack, Page page) {
    page.navigate(stack.page("clients"));
    return new ClientsPage(page).shown().rows().first().getAttribute("data-rk");
  }
}
