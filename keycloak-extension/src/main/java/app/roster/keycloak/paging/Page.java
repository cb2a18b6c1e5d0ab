package app.roster.keycloak.paging;

import java.util.List;

/**
 * One page of a list.
 *
 * @param items what is on the page
 * @param total how many there are in all
 */
public record Page<T>(List<T> items, long total) {}
