package app.roster.testing;

import java.io.File;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.jboss.shrinkwrap.resolver.api.maven.Maven;

/** What integration tests deploy: the whole module as it is built, with its libraries. */
public final class Deployments {

  private Deployments() {}

  /** The same, where the test opens a {@link KeycloakPeer}. */
  public static WebArchive rosterWithPeer(Class<?>... testClasses) {
    return roster(testClasses).setManifest(new StringAsset("Dependencies: jdk.httpserver\n"));
  }

  /** The module, plus the test class and whatever it names besides. */
  public static WebArchive roster(Class<?>... testClasses) {
    File[] libraries =
        Maven.configureResolver()
            .workOffline()
            .loadPomFromFile("pom.xml")
            .resolve(
                "org.flywaydb:flyway-database-postgresql",
                "org.apache.commons:commons-csv",
                "org.assertj:assertj-core")
            .withTransitivity()
            .asFile();
    return ShrinkWrap.create(WebArchive.class, "roster-test.war")
        .addPackages(true, archivePath -> !archivePath.get().contains("Test"), "app.roster")
        .addAsResource(new File("target/classes/META-INF"), "META-INF")
        .addAsResource(new File("target/classes/db"), "db")
        .addAsResource(new File("target/classes/text"), "text")
        .addAsManifestResource(
            new File("../roster-ear/src/main/application/META-INF/jboss-deployment-structure.xml"),
            "jboss-deployment-structure.xml")
        .addAsLibraries(libraries)
        .addClasses(testClasses);
  }
}
