/**
 * What confirmed imports do: workers on every node claim rows, hash outside of transactions, and
 * write people with their outcome in one; and what stays behind is tidied away.
 */
package app.roster.keycloak.provisioning.run;
