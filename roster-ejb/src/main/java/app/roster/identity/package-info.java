/**
 * The only caller of Keycloak. Features describe a {@link app.roster.identity.RealmCall} and read
 * the {@link app.roster.identity.RealmAnswer}; what the answers mean is theirs. A refusal arrives
 * as {@link app.roster.identity.RefusedException} with the stable code of the contract.
 */
package app.roster.identity;
