/**
 * Client view: a practitioner looks at the product as one client, for a while, on the record.
 *
 * <p>An RFC 8693 token exchange makes a session of the client that names both people, and a token
 * of a minute that opens nothing but the app. The right to it is judged three times: at the
 * exchange, at every introspection, and on every event that may have taken it away (ADR 0008).
 *
 * <p>Here is what runs: the record, the session and the events of a view, which begin and end
 * together.
 */
package app.roster.keycloak.clientview;
