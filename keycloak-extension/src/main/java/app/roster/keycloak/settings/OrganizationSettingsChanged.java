package app.roster.keycloak.settings;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.provider.ProviderEvent;

/**
 * An organization has chosen anew.
 *
 * @param now what holds now: asked within the transaction of the change, the organization itself
 *     still tells what held before
 */
public record OrganizationSettingsChanged(
    KeycloakSession session, OrganizationModel organization, OrganizationSettings now)
    implements ProviderEvent {}
