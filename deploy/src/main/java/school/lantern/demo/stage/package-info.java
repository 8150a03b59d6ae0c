/**
 * Real processes and a real desktop to play on: collector, agent, X server, window manager,
 * programs.
 *
 * <p>Knows nothing about what is played.
 */
@NullMarked
package school.lantern.demo.stage;

import org.jspecify.annotations.NullMarked;
