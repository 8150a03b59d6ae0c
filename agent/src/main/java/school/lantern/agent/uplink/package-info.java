/**
 * The way to the collector: enrolment, batches, policy; back-off and outcomes.
 *
 * <p>The only package that uses the network.
 */
@NullMarked
package school.lantern.agent.uplink;

import org.jspecify.annotations.NullMarked;
