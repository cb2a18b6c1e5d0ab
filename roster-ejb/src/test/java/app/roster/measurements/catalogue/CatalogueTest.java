package app.roster.measurements.catalogue;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CatalogueTest {

  private static final Pattern ROW = Pattern.compile("\\((\\d+), '([a-z0-9-]+)'\\)");
  private static final Pattern SOURCE_ROW =
      Pattern.compile("\\((\\d+), '([a-z0-9-]+)', '([A-Z]+)'\\)");
  private static final Pattern LOINC = Pattern.compile("\\d{3,6}-(\\d)");

  @Test
  void the_database_names_every_attribute_by_the_same_number() throws IOException {
    Map<Integer, String> stored =
        ROW.matcher(migration())
            .results()
            .collect(toMap(row -> Integer.valueOf(row.group(1)), row -> row.group(2)));

    assertThat(stored)
        .isEqualTo(
            Arrays.stream(Attribute.values()).collect(toMap(Attribute::id, Attribute::code)));
  }

  @Test
  void the_database_names_every_source_by_the_same_number_and_kind() throws IOException {
    assertThat(SOURCE_ROW.matcher(migration()).results().map(CatalogueTest::line))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Source.values())
                .map(source -> source.id() + source.code() + source.kind())
                .toList());
  }

  @Test
  void english_and_german_name_the_same_things() {
    ResourceBundle english = Labels.bundle(Locale.ENGLISH);
    ResourceBundle german = Labels.bundle(Locale.GERMAN);

    assertThat(german.getLocale()).isEqualTo(Locale.GERMAN);
    assertThat(((java.util.PropertyResourceBundle) german).keySet())
        .isEqualTo(((java.util.PropertyResourceBundle) english).keySet());
  }

  @Test
  void a_language_we_do_not_speak_gets_english() {
    assertThat(Attribute.WEIGHT.label(Locale.JAPANESE)).isEqualTo("Weight");
    assertThat(Attribute.WEIGHT.label(Locale.GERMANY)).isEqualTo("Gewicht");
  }

  @ParameterizedTest
  @EnumSource
  void every_attribute_has_a_name_a_unit_and_is_found_by_its_code(Attribute attribute) {
    assertThat(attribute.label(Locale.ENGLISH)).isNotBlank();
    assertThat(attribute.canonical().unit().symbol(Locale.GERMAN)).isNotNull();
    assertThat(attribute.group().label(Locale.GERMAN)).isNotBlank();
    assertThat(Attribute.ofCode(attribute.code())).contains(attribute);
    assertThat(Attribute.ofId(attribute.id())).isSameAs(attribute);
  }

  @ParameterizedTest
  @EnumSource
  void a_loinc_code_carries_the_right_check_digit(Attribute attribute) {
    assertThat(attribute.loinc().filter(code -> !hasCheckDigit(code))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void every_source_has_a_name(Source source) {
    assertThat(source.label(Locale.GERMAN)).isNotBlank();
    assertThat(Source.ofCode(source.code())).contains(source);
    assertThat(Source.ofId(source.id())).isSameAs(source);
  }

  private static boolean hasCheckDigit(String code) {
    var parts = LOINC.matcher(code);
    return parts.matches() && mod10(code.substring(0, code.indexOf('-'))) == digit(parts.group(1));
  }

  /** Luhn's digit, as LOINC uses it. */
  private static int mod10(String number) {
    int sum = 0;
    for (int i = 0; i < number.length(); i++) {
      int digit = digit(number.substring(number.length() - 1 - i, number.length() - i));
      int counted = i % 2 == 0 ? digit * 2 : digit;
      sum += counted / 10 + counted % 10;
    }
    return (10 - sum % 10) % 10;
  }

  private static int digit(String text) {
    return Integer.parseInt(text);
  }

  private static String line(MatchResult row) {
    return row.group(1) + row.group(2) + row.group(3);
  }

  private static String migration() throws IOException {
    try (InputStream file =
        Attribute.class.getResourceAsStream("/db/migration/V2_01__measurements.sql")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
