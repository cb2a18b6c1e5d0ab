package app.roster.keycloak.provisioning.run;

import org.keycloak.provider.Provider;

/** Works through confirmed imports on this node, as long as it holds their keys. */
public interface ImportRunner extends Provider {

  /**
   * Begins or goes on with a running import, after the commit of the caller; nothing happens when
   * this node already works on it. The key stays in memory until the import ends.
   *
   * @param key what the caller presented; already checked against the import
   */
  public void start(String realmId, String importId, String key);

  @Override
  default void close() {
    // the runner outlives the session
  }
}
