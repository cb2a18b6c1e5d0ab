/**
 * Roster inside Keycloak: invitations, sign-up, bulk provisioning, client view and the change feed.
 *
 * <p>Floors from the top, arrows point down only: {@code api}, {@code persistence} &rarr; {@code
 * setup} &rarr; {@code signup.ask}, {@code clientview.api}, {@code clientview.exchange}, {@code
 * clientview.watch} &rarr; {@code signup.connect}, {@code clientview.token} &rarr; {@code
 * signup.form}, {@code signup.open}, {@code clientview} &rarr; {@code signup}, {@code
 * signup.mailbox}, {@code clientview.right}, {@code provisioning.api}, {@code feed} &rarr; {@code
 * joinrequest}, {@code invitation.api}, {@code provisioning.run}, {@code provisioning.stop} &rarr;
 * {@code invitation.letter}, {@code invitation.stop}, {@code provisioning.check}, {@code
 * provisioning.letter} &rarr; {@code invitation}, {@code provisioning.password} &rarr; {@code
 * invitation.key}, {@code provisioning} &rarr; {@code invitation.row}, {@code wording}, {@code
 * provisioning.row} &rarr; {@code membership}, {@code mail}, {@code optout} &rarr; {@code changes},
 * {@code secret} &rarr; {@code access}, {@code address}, {@code transaction} &rarr; {@code
 * settings}, {@code problem}, {@code audit}, {@code paging}, {@code provider}, {@code tag}, {@code
 * bypass}.
 */
package app.roster.keycloak;
