/**
 * How the machine is, slowly and seldom.
 *
 * <p>The only package that uses OSHI.
 */
@NullMarked
package school.lantern.agent.health;

import org.jspecify.annotations.NullMarked;
