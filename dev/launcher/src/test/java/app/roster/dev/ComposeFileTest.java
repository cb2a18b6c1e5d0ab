package app.roster.dev;

import static org.assertj.core.api.Assertions.assertThat;

import app.roster.stack.SourceTree;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ComposeFileTest {

  private static final Path ROOT = SourceTree.root();

  private JsonNode file;
  private JsonSchema schema;

  @BeforeEach
  void read() throws IOException {
    file =
        new ObjectMapper(new YAMLFactory()).readTree(ROOT.resolve("docker-compose.yml").toFile());
    try (InputStream text = getClass().getResourceAsStream("/compose/compose.schema.json")) {
      // The schema names itself by a relative address, which needs a place to be relative to.
      SchemaLocation place = SchemaLocation.of("https://example.org/compose.schema.json");
      schema =
          JsonSchemaFactory.getInstance(VersionFlag.V7)
              .getSchema(place, new ObjectMapper().readTree(text));
    }
  }

  @Test
  void the_file_follows_the_compose_schema() {
    assertThat(schema.validate(file)).isEmpty();
  }

  @Test
  void the_schema_refuses_what_compose_would_refuse() {
    ((ObjectNode) file.path("services").path("wildfly")).put("restarts", "always");
    assertThat(schema.validate(file)).isNotEmpty();
  }

  @Test
  void every_file_it_takes_from_the_sources_is_there() {
    List<String> paths = new ArrayList<>();
    for (JsonNode service : file.path("services")) {
      service.path("volumes").forEach(volume -> paths.add(volume.asText().split(":")[0]));
      if (service.path("build").has("dockerfile")) {
        paths.add(service.path("build").path("dockerfile").asText());
      }
    }
    assertThat(paths.stream().filter(path -> path.contains("/")).map(ROOT::resolve))
        .hasSizeGreaterThanOrEqualTo(5)
        .allMatch(Files::exists);
  }

  @Test
  void no_secret_stands_in_it() {
    Stream<Map.Entry<String, JsonNode>> variables =
        StreamSupport.stream(file.path("services").spliterator(), false)
            .flatMap(service -> service.path("environment").properties().stream());
    assertThat(variables.filter(entry -> entry.getKey().matches(".*(PASSWORD|SECRET|ADMIN).*")))
        .isNotEmpty()
        .allMatch(entry -> entry.getValue().asText().matches("\\$\\{[A-Z_]+:\\?.*}"));
    assertThat(file.path("configs").path("application").path("content").asText().lines())
        .filteredOn(line -> line.matches(".*(password|secret)=.*"))
        .hasSize(5)
        .allMatch(line -> line.matches("[^=]+=\\$\\{[A-Z_]+:\\?.*}"));
  }

  @Test
  void only_the_proxy_can_be_reached_from_outside() {
    List<String> open = new ArrayList<>();
    file.path("services")
        .properties()
        .forEach(
            service -> {
              if (service.getValue().has("ports")) {
                open.add(service.getKey());
              }
            });
    assertThat(open).containsExactly("proxy");
  }

  @Test
  void the_realm_file_finds_every_value_it_asks_for() throws IOException {
    assertThat(RealmFile.ofSources().placeholders())
        .isSubsetOf(
            file.path("services").path("keycloak").path("environment").properties().stream()
                .map(Map.Entry::getKey)
                .toList());
  }
}
