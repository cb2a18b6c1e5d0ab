package app.roster.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.roster.stack.Traces;
import app.roster.testing.Browsers;
import app.roster.testing.RosterExtension;
import app.roster.testing.RosterStack;
import app.roster.testing.pages.ImportPage;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Whatever becomes of an uploaded list, no server keeps a password of it in a readable form. */
@ExtendWith(RosterExtension.class)
class NoTraceOfPasswordsIT {

  private static final String HEADER =
      "email_address,initial_password,first_name,last_name,birthdate,gender";
  private static final Pattern GENERATED = Pattern.compile("([A-Za-z2-9]{6}-){3}[A-Za-z2-9]{6}");
  private static final String KNOWN = "tracemark-new";

  private final List<String> canaries = new ArrayList<>();

  @TempDir private Path folder;

  private String canary() {
    String canary = "Canary-" + UUID.randomUUID();
    canaries.add(canary);
    return canary;
  }

  private Path list(String name, String... lines) throws IOException {
    return Files.write(folder.resolve(name), List.of(lines));
  }

  @Test
  @Tag("B18")
  void tables_files_logs_and_mails_hold_none(RosterStack stack, Browsers browsers)
      throws IOException {
    Instant start = Instant.now();
    Page page = People.proOnClients(stack, browsers.atDesktop());

    imported(page);
    refused(page, stack);
    neverConfirmed(page, stack);

    assertThat(stack.places(new Traces(canaries), start)).isEmpty();
    // The search itself works: an address stands where it may.
    assertThat(stack.places(new Traces(List.of(KNOWN)), start))
        .contains("keycloak: user_entity", "keycloak: roster_import_row");
  }

  private void imported(Page page) throws IOException {
    ImportPage importing =
        ImportPage.open(page)
            .upload(
                list(
                    "all.csv",
                    HEADER,
                    KNOWN + "@example.org," + canary() + ",Ann,New,,",
                    "tracemark-made@example.org,,Bo,Made,,",
                    People.PRO + "," + canary() + ",Dana,Member,,",
                    People.OTHER_PRO + "," + canary() + ",Ingrid,Elsewhere,,",
                    "tracemark-date@example.org," + canary() + ",Cy,Date,1981-02-30,",
                    "tracemark-gender@example.org," + canary() + ",Di,Gender,,robot",
                    "no address," + canary() + ",Ed,Nowhere,,",
                    KNOWN + "@example.org," + canary() + ",Ann,Twice,,"));
    assertThat(importing.figure("Errors")).hasText("4");
    String errors = Files.readString(importing.errors().path());
    assertThat(new Traces(canaries).areIn(page.content() + errors)).isFalse();
    importing.validRowsOnly().confirm();
    Path handOut = importing.handOut().path();
    try (ZipFile zip = new ZipFile(handOut.toFile())) {
      byte[] sheet = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes();
      List<String> made =
          GENERATED
              .matcher(new String(sheet, StandardCharsets.UTF_8))
              .results()
              .map(MatchResult::group)
              .toList();
      assertThat(made).hasSize(1);
      canaries.addAll(made);
    }
  }

  /** The app cannot read these, each for another reason. */
  private void refused(Page page, RosterStack stack) throws IOException {
    List<Path> lists =
        List.of(
            list("quote.csv", HEADER, "q@example.org,\"" + canary() + ",Ann,Quote,,"),
            list("header.csv", "q@example.org," + canary() + ",Ann,Header,,"),
            list("columns.csv", "email_address," + canary(), "q@example.org," + canary()));
    for (Path refused : lists) {
      page.navigate(stack.page("clients"));
      ImportPage importing = ImportPage.open(page).upload(refused);
      assertThat(importing.error()).isVisible();
    }
  }

  private void neverConfirmed(Page page, RosterStack stack) throws IOException {
    page.navigate(stack.page("clients"));
    ImportPage importing =
        ImportPage.open(page)
            .upload(
                list(
                    "waiting.csv",
                    HEADER,
                    "tracemark-waits@example.org," + canary() + ",Flo,Waits,,"));
    assertThat(importing.figure("New")).hasText("1");
  }
}
