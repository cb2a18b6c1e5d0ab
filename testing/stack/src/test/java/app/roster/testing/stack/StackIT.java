package app.roster.testing.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.roster.stack.Ports;
import app.roster.stack.Stack;
import app.roster.stack.StackException;
import app.roster.stack.StackSetup;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

class StackIT {

  private static final Path FOLDER = Path.of("target/stack");

  private static String get(URI uri) throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString())
        .body();
  }

  @Nested
  @TestInstance(TestInstance.Lifecycle.PER_CLASS)
  class GivenAStartedStack {

    private Stack stack;

    @BeforeAll
    void start(@TempDir Path temp) throws IOException {
      Path realm = temp.resolve("garden-realm.json");
      Files.writeString(
          realm, "{\"realm\":\"garden\",\"enabled\":true,\"displayName\":\"${TITLE}\"}");
      stack =
          new StackSetup(FOLDER, Ports.free(), TestArchive.withPage(temp, "hello"))
              .keycloak(
                  setup -> setup.realm(realm).environment("TITLE", "Rose").readyWith("garden"))
              .start();
    }

    @AfterAll
    void stop() {
      stack.close();
    }

    @Test
    void the_deployment_answers() throws IOException, InterruptedException {
      assertThat(get(stack.app().address().resolve("/page/"))).isEqualTo("hello");
    }

    @Test
    void the_realm_of_the_file_is_there_under_its_public_address()
        throws IOException, InterruptedException {
      URI issuer = stack.keycloak().realm("garden");
      assertThat(get(URI.create(issuer + "/.well-known/openid-configuration")))
          .contains("\"issuer\":\"" + issuer + "\"");
    }

    @Test
    void a_second_stack_on_the_same_ports_is_refused_by_name(@TempDir Path temp)
        throws IOException {
      StackSetup second = new StackSetup(temp, stack.ports(), TestArchive.withPage(temp, "again"));
      assertThatThrownBy(second::start)
          .isInstanceOf(StackException.class)
          .hasMessageContaining("is taken")
          .hasMessageContaining("-Droster.port.app=<port>");
    }
  }

  @Nested
  class GivenAnApplicationThatCannotBeDeployed {

    @Test
    void the_start_fails_with_the_reason_and_leaves_no_process(@TempDir Path temp)
        throws IOException {
      Stack stack = new StackSetup(FOLDER, Ports.free(), TestArchive.broken(temp)).prepare();
      assertThatThrownBy(stack::start)
          .isInstanceOf(StackException.class)
          .hasMessageContaining("could not deploy")
          .hasMessageContaining("wildfly.log");
      stack.close();
      List<Long> left = List.of(stack.keycloak().pid(), stack.app().pid());
      assertThat(left).noneMatch(pid -> ProcessHandle.of(pid).isPresent());
      stack.ports().requireFree();
    }
  }
}
