/**
 * Accounts, log-on, roles.
 *
 * <p>Of the directory it knows members of staff, nothing about pupils.
 */
@NullMarked
package school.lantern.collector.access;

import org.jspecify.annotations.NullMarked;
