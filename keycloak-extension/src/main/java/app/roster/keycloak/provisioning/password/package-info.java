/**
 * The passwords that imports give: those made here follow from the key and the row and are hashed
 * quickly (ADR 0015), all of them expire (ADR 0016), and people at the door go before imports.
 */
package app.roster.keycloak.provisioning.password;
