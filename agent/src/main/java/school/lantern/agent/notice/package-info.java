/**
 * The acceptable-use notice: when it is due, how it is asked, and what follows from the answer.
 *
 * <p>Nothing here holds recording up: what is watched does not depend on an answer.
 */
@NullMarked
package school.lantern.agent.notice;

import org.jspecify.annotations.NullMarked;
