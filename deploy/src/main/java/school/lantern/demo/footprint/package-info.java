/** What the agent costs a computer: {@code deploy/bench agent}. */
@NullMarked
package school.lantern.demo.footprint;

import org.jspecify.annotations.NullMarked;
