package app.roster.web.explanations;

import app.roster.measurements.catalogue.Attribute;

/**
 * Which number is explained.
 *
 * @param client account id; empty for the person whose page it is
 */
record Place(String client, Attribute attribute, int days) {}
