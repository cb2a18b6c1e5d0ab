/**
 * What can be measured: every attribute with its unit, its code, how a day becomes one value and
 * how days become the number people see; and where values come from.
 *
 * <p>Codes marked LOINC are content from LOINC (loinc.org), used under its licence; see NOTICE.
 */
package app.roster.measurements.catalogue;
