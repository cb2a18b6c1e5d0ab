/** Fixtures of black-box tests: the stack on real servers, browsers, the people in them. */
package app.roster.testing;
