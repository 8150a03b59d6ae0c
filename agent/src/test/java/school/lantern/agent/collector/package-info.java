/** A small collector for tests: real TLS, real HTTP, faults on demand. */
@NullMarked
package school.lantern.agent.collector;

import org.jspecify.annotations.NullMarked;
