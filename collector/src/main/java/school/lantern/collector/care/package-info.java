/**
 * The safeguarding lead's list of pupils to look after: for whom phrases weigh more, and why.
 *
 * <p>Reasons and names go to safeguarding leads' pages and nowhere else; decisions hear no more
 * than since when somebody is on the list.
 */
@NullMarked
package school.lantern.collector.care;

import org.jspecify.annotations.NullMarked;
