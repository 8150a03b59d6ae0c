/**
 * Whether the field that typing goes to keeps a secret: asked of the desktop, never of the text.
 */
@NullMarked
package school.lantern.agent.secretfield;

import org.jspecify.annotations.NullMarked;
