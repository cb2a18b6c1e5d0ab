package app.roster.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.roster.testing.Browsers;
import app.roster.testing.Looks;
import app.roster.testing.RosterExtension;
import app.roster.testing.RosterStack;
import app.roster.testing.pages.ArchivedTab;
import app.roster.testing.pages.ClientTags;
import app.roster.testing.pages.ClientsPage;
import app.roster.testing.pages.ImportPage;
import app.roster.testing.pages.TagList;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The tags of an organization and of its clients. */
@ExtendWith(RosterExtension.class)
class TagsIT {

  private static final String LONG = "Donaudampfschifffahrtsgesellschaftskapitaenswitwen";
  private static final String HOSTILE = "<img src=x onerror=alert(1)> & \"=1+1\"";

  @TempDir private Path folder;

  @Test
  void the_owner_keeps_the_list_and_every_pro_gives_its_tags_to_clients(
      RosterStack stack, Browsers browsers) {
    OwnPractice practice = OwnPractice.found(stack, "tag-list", "Arnold");
    Page page = practice.owner(browsers, "settings");
    Looks looks = new Looks(page);
    TagList list = new TagList(page).add("Autumn").add(LONG).add(HOSTILE);
    list.type("  AUTUMN ");
    assertThat(page.locator(".ui-growl-item-container"))
        .containsText(new String[] {"There is a tag “AUTUMN” already."});
    list.rename("Autumn", "Autumn & winter");
    assertThat(list.names()).hasText(new String[] {HOSTILE, "Autumn & winter", LONG});
    looks.at("settings with tags");

    String path = "clients/details?id=" + idOf(stack, page, "Arnold");
    page.navigate(stack.page(path));
    ClientTags tags = new ClientTags(page).add("Autumn & winter").add(LONG).add(HOSTILE);
    looks.at("client with tags");
    tags.take("Autumn & winter");
    assertThat(page.locator("#client-tags-title")).isFocused();
    page.reload();
    assertThat(tags.names()).hasText(new String[] {HOSTILE, LONG});

    Page german = practice.practitioner(browsers, path);
    Looks longer = new Looks(german);
    assertThat(new ClientTags(german).names()).hasText(new String[] {HOSTILE, LONG});
    longer.layoutAt("client with tags in German");
    german.navigate(stack.page("settings"));
    assertThat(new TagList(german).names()).hasCount(3);
    assertThat(new TagList(german).acts()).hasCount(0);
    longer.layoutAt("tags of a practitioner in German");
    german.navigate(stack.page("clients"));
    new ClientsPage(german).shown().tags().open();
    longer.layoutAt("tags to narrow the table by in German");

    page.navigate(stack.page("settings"));
    Locator question = list.askToDelete(HOSTILE);
    assertThat(question).containsText("These lose it: 1 client.");
    looks.at("question before deleting a tag");
    question.getByRole(AriaRole.BUTTON, named("Delete")).press("Enter");
    assertThat(list.names()).hasText(new String[] {"Autumn & winter", LONG});
    assertThat(list.newName()).isFocused();
    page.navigate(stack.page(path));
    assertThat(tags.names()).hasText(new String[] {LONG});
    assertThat(looks.findings()).isEmpty();
    assertThat(longer.findings()).isEmpty();
  }

  @Test
  @Tag("B9")
  void the_tags_of_a_list_stand_on_the_clients_page_and_an_unknown_one_is_named(
      RosterStack stack, Browsers browsers) throws IOException {
    Page page = OwnPractice.found(stack, "tag-import").owner(browsers, "settings");
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
    assertThat(new ClientTags(page).names()).hasText(new String[] {"Bergen", "Program A"});
  }

  @Test
  void the_table_shows_tags_and_is_narrowed_to_those_who_have_any_of_them(
      RosterStack stack, Browsers browsers) {
    OwnPractice practice = OwnPractice.found(stack, "tag-table", "Arnold", "Berg", "Cramer");
    Page page = practice.owner(browsers, "settings");
    new TagList(page).add("Evening").add("Morning").add("Nobody's");
    tagged(stack, page, "Arnold", "Evening");
    tagged(stack, page, "Berg", "Evening", "Morning");

    page.navigate(stack.page("clients"));
    ClientsPage clients = new ClientsPage(page).shown();
    clients.columns().add("tags");
    clients.tags().open().tick("Evening").close();
    assertThat(clients.rows()).hasCount(2);
    assertThat(clients.cell("Berg", "tags")).hasText(Pattern.compile(".*Evening.* · .*Morning.*"));
    assertThat(page).hasURL(Pattern.compile(".*[?&]tags=[0-9a-f-]{36}$"));
    page.reload();
    assertThat(clients.rows()).hasCount(2);
    clients.tags().open().tick("Morning");
    assertThat(clients.rows()).hasCount(2);
    Looks looks = new Looks(page);
    looks.at("tags to narrow the table by");
    clients.tags().untick("Evening").close();
    assertThat(clients.rows()).hasCount(1);
    looks.at("table narrowed by a tag");
    clients.tags().open().untick("Morning").tick("Nobody's").close();
    assertThat(clients.rows()).hasCount(0);
    looks.at("no client with a tag");
    clients.tags().clear();
    assertThat(clients.rows()).hasCount(3);
    assertThat(looks.findings()).isEmpty();
  }

  @Test
  @Tag("A9")
  void the_archived_are_narrowed_by_the_same_tags_and_the_same_address(
      RosterStack stack, Browsers browsers) {
    OwnPractice practice = OwnPractice.found(stack, "tag-archive", "Arnold", "Berg", "Cramer");
    Page page = practice.owner(browsers, "settings");
    new TagList(page).add("Evening").add("Nobody's");
    tagged(stack, page, "Arnold", "Evening");
    tagged(stack, page, "Berg", "Evening");
    page.navigate(stack.page("clients"));
    ClientsPage clients = new ClientsPage(page).shown().archive("Arnold").archive("Cramer");

    ArchivedTab archived = clients.archived().open();
    assertThat(archived.rows()).hasCount(2);
    clients.tags().open().tick("Evening").close();
    assertThat(archived.rows()).hasCount(1);
    assertThat(archived.row("Arnold")).isVisible();
    assertThat(page).hasURL(Pattern.compile(".*[?&]tab=archived&tags=[0-9a-f-]{36}$"));
    String address = page.url();
    page.reload();
    assertThat(archived.rows()).hasCount(1);
    Looks looks = new Looks(page);
    looks.at("archived narrowed by a tag");
    clients.tags().open();
    looks.at("tags to narrow the archived by");

    clients.tags().untick("Evening").tick("Nobody's").close();
    assertThat(archived.table()).containsText("No archived client has any of the tags you chose.");
    looks.at("nobody archived with a tag");
    archived.search("arn");
    assertThat(archived.table()).containsText("any of the tags you chose matches your search.");
    looks.at("nobody archived with a tag and a name");
    clients.tags().clear();
    assertThat(page.locator("#tags-button")).isFocused();
    assertThat(archived.rows()).hasCount(1);
    archived.search("nobody is called this").clearSearch();
    assertThat(archived.rows()).hasCount(2);
    assertThat(page).hasURL(Pattern.compile(".*[?&]tab=archived$"));
    assertThat(looks.findings()).isEmpty();

    page.navigate(stack.page("clients"));
    assertThat(clients.row("Berg")).isVisible();
    Page german = practice.practitioner(browsers, address.substring(stack.page("").length()));
    assertThat(new ArchivedTab(german).rows()).hasCount(1);
    Looks longer = new Looks(german);
    new ClientsPage(german).tags().open().untick("Evening").tick("Nobody's");
    longer.layoutAt("tags to narrow the archived by in German");
    new ClientsPage(german).tags().close();
    longer.layoutAt("nobody archived with a tag in German");
    assertThat(longer.findings()).isEmpty();
  }

  private static Locator.GetByRoleOptions named(String name) {
    return new Locator.GetByRoleOptions().setName(name).setExact(true);
  }

  private Path list(String row) throws IOException {
    Path file = Files.createTempFile(folder, "clients", ".csv");
    return Files.write(
        file,
        List.of(
            "email_address,initial_password,first_name,last_name,birthdate,gender,tag,tag", row));
  }

  private static String idOf(RosterStack stack, Page page, String client) {
    page.navigate(stack.page("clients"));
    return new ClientsPage(page).shown().id(client);
  }

  private static void tagged(RosterStack stack, Page page, String client, String... tags) {
    page.navigate(stack.page("clients/details?id=" + idOf(stack, page, client)));
    ClientTags own = new ClientTags(page);
    List.of(tags).forEach(own::add);
  }
}
