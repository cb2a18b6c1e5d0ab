package app.roster.web.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

@Tag("B6")
class WorkbookTest {

  private static final String SHEET = "xl/worksheets/sheet1.xml";

  @Test
  void every_part_is_well_formed_and_named_in_the_list_of_types() throws Exception {
    Map<String, Document> parts = parts(workbook(List.of("a", "b")));

    assertThat(parts)
        .containsOnlyKeys(
            "[Content_Types].xml",
            "_rels/.rels",
            "xl/workbook.xml",
            "xl/_rels/workbook.xml.rels",
            "xl/styles.xml",
            SHEET);
    NodeList types = parts.get("[Content_Types].xml").getElementsByTagName("Override");
    for (int i = 0; i < types.getLength(); i++) {
      assertThat(parts)
          .containsKey(((Element) types.item(i)).getAttribute("PartName").substring(1));
    }
  }

  @Test
  void row_1_holds_the_headers_and_columns_are_text_for_what_is_typed_below() throws Exception {
    Map<String, Document> parts = parts(workbook(List.of("email_address", "birthdate")));
    Element columns = element(parts, SHEET, "col", 0);
    Element style =
        (Element)
            element(parts, "xl/styles.xml", "cellXfs", 0)
                .getElementsByTagName("xf")
                .item(Integer.parseInt(columns.getAttribute("style")));

    assertThat(texts(parts)).containsExactly("email_address", "birthdate");
    assertThat(columns.getAttribute("max")).isEqualTo("2");
    assertThat(style.getAttribute("numFmtId")).isEqualTo("49");
  }

  @Test
  @Tag("B3")
  @Tag("B15")
  void a_cell_holds_any_text_exactly() throws Exception {
    List<String> cells =
        List.of("=1+1", "00012", " <b> & \"x\" ", "line\nbreak", "a\u0001b\rc", "_x0041_", "😀");

    assertThat(texts(parts(workbook(List.of("h"), cells))).subList(1, 8))
        .containsExactly(
            "=1+1",
            "00012",
            " <b> & \"x\" ",
            "line\nbreak",
            "a_x0001_b_x000D_c",
            "_x005F_x0041_",
            "😀");
  }

  @SafeVarargs
  private static byte[] workbook(List<String> headers, List<String>... rows) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, List.of("Clients"))) {
      workbook.beginText(headers);
      for (List<String> row : rows) {
        workbook.row(row);
      }
    }
    return bytes.toByteArray();
  }

  private static Map<String, Document> parts(byte[] workbook)
      throws IOException, SAXException, ParserConfigurationException {
    Map<String, Document> parts = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(
            entry.getName(),
            DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(zip.readAllBytes())));
      }
    }
    return parts;
  }

  private static List<String> texts(Map<String, Document> parts) {
    NodeList found = parts.get(SHEET).getElementsByTagName("t");
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      texts.add(found.item(i).getTextContent());
    }
    return texts;
  }

  private static Element element(Map<String, Document> parts, String part, String name, int index) {
    return (Element) parts.get(part).getElementsByTagName(name).item(index);
  }
}
