/**
 * The demo: Lantern's main job on a stage, played by real key and window events.
 *
 * <p>Nothing here is part of the product; the product is started as a user would start it.
 */
@NullMarked
package school.lantern.demo;

import org.jspecify.annotations.NullMarked;
