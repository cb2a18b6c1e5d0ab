package app.roster.web.security;

import app.roster.kernel.OrganizationId;
import java.io.Serializable;
import java.security.Principal;
import java.util.List;
import java.util.Set;
import org.wildfly.security.http.oidc.OidcPrincipal;

/**
 * One organization of the signed-in person, as their token says.
 *
 * @param alias short name of the organization, unique in the realm
 * @param groups names of the organization's groups the person is in, without a slash
 */
public record Membership(OrganizationId organization, String alias, Set<String> groups)
    implements Serializable {

  public Membership {
    groups = Set.copyOf(groups);
  }

  /** What the token of a signed-in person says; nothing for anybody else. */
  public static List<Membership> of(Principal person) {
    return person instanceof OidcPrincipal<?> signedIn
        ? AccessClaims.of(signedIn.getOidcSecurityContext().getTokenString()).memberships()
        : List.of();
  }

  public boolean isPro() {
    return groups.contains("pros");
  }
}
