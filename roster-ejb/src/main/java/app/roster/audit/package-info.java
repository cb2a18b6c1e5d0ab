/** Who touched whose data, when and through which view. Append only. */
package app.roster.audit;
