package app.roster.benchmarks.floor;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.keycloak.credential.hash.PasswordHashProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.PasswordPolicy;
import org.keycloak.utils.KeycloakSessionUtil;

/** Does in this Keycloak what costs as much as nothing less can. Anybody may ask. */
public final class FloorResource {

  private final KeycloakSession session;

  FloorResource(KeycloakSession session) {
    this.session = session;
  }

  /**
   * Hashes passwords as the realm hashes them, and does nothing else.
   *
   * @param count how many
   * @param threads how many at a time
   */
  @POST
  @Path("hashes")
  public void hash(@QueryParam("count") int count, @QueryParam("threads") int threads) {
    KeycloakSessionFactory factory = session.getKeycloakSessionFactory();
    PasswordPolicy policy = session.getContext().getRealm().getPasswordPolicy();
    AtomicInteger left = new AtomicInteger(count);
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<?>> parts = new ArrayList<>();
      for (int thread = 0; thread < threads; thread++) {
        parts.add(pool.submit(() -> hash(factory, policy, left)));
      }
      for (Future<?> part : parts) {
        part.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } finally {
      pool.shutdown();
    }
  }

  private static void hash(
      KeycloakSessionFactory factory, PasswordPolicy policy, AtomicInteger left) {
    try (KeycloakSession own = factory.create()) {
      // Keycloak's tracing looks for the session of the thread at every hash.
      KeycloakSession before = KeycloakSessionUtil.setKeycloakSession(own);
      try {
        PasswordHashProvider provider =
            policy.getHashAlgorithm() == null
                ? own.getProvider(PasswordHashProvider.class)
                : own.getProvider(PasswordHashProvider.class, policy.getHashAlgorithm());
        for (int number = left.decrementAndGet(); number >= 0; number = left.decrementAndGet()) {
          provider.encodedCredential("temporary secret " + number, policy.getHashIterations());
        }
      } finally {
        KeycloakSessionUtil.setKeycloakSession(before);
      }
    }
  }

  /** Bytes of the heap that are in use once everything forgotten has been taken away. */
  @POST
  @Path("heap")
  @Produces(MediaType.TEXT_PLAIN)
  public String heap() {
    System.gc();
    return Long.toString(ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
  }
}
