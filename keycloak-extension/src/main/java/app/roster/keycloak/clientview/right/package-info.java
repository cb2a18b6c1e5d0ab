/**
 * Who may look at whom. A few facts about both people and their organization are read and judged by
 * one list of rules; others ask for the verdict and see neither.
 */
package app.roster.keycloak.clientview.right;
