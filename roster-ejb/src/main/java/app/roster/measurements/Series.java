package app.roster.measurements;

import app.roster.measurements.catalogue.Attribute;
import app.roster.measurements.catalogue.Source;

/** One attribute of one source: what is never mixed with another (rule R7). */
record Series(Attribute attribute, Source source) {}
