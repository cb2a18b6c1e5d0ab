/**
 * The registration form: who may use it, with which address, what a profile must hold, and the box
 * by which a new person agrees at once.
 */
package app.roster.keycloak.signup.form;
