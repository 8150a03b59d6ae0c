/**
 * What the agent costs a computer, and which classes it needs: {@code deploy/bench agent} and
 * {@code classes}.
 */
@NullMarked
package school.lantern.demo.footprint;

import org.jspecify.annotations.NullMarked;
